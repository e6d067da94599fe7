namespace Sepsis.Training.Reports;

/// <summary>
/// The colours of the curves are those of Okabe and Ito ("Color Universal Design", 2008), told apart
/// with every common colour blindness; dashes tell them apart on grey paper. No sign in it may need escaping.
/// </summary>
internal static class StyleSheet
{
    public const string Text = """

        :root {
          color-scheme: light dark;
          --ground: #ffffff; --ink: #1a1d21; --soft: #565d66; --rule: #d5d9de; --card: #f5f6f8;
          --bad: #a32a00; --bad-ground: #fdeee8; --warn: #7a4f00; --warn-ground: #fdf4dd; --good: #00604a; --good-ground: #e6f5f0;
          --c0: #0072b2; --c1: #d55e00; --c2: #009e73; --c3: #cc79a7; --c4: #e69f00; --c5: #56b4e9; --c6: #1a1d21; --c7: #7d858f;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --ground: #14171a; --ink: #e6e8eb; --soft: #a9b1ba; --rule: #363c43; --card: #1d2125;
            --bad: #ffa588; --bad-ground: #3a1a10; --warn: #f2cc73; --warn-ground: #33280d; --good: #7fd6b9; --good-ground: #0f2c24;
            --c0: #4aa8e0; --c1: #ef7f33; --c2: #21c296; --c3: #dd94bb; --c4: #e69f00; --c5: #9ad4f5; --c6: #e6e8eb; --c7: #8d959f;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0; background: var(--ground); color: var(--ink);
          font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere;
        }
        main { max-width: 74rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.7rem; line-height: 1.2; margin: 0.5rem 0 0; }
        h2 { font-size: 1.3rem; margin: 2.6rem 0 0.8rem; padding-top: 0.6rem; border-top: 2px solid var(--ink); }
        h3 { font-size: 1.02rem; margin: 1.4rem 0 0.4rem; }
        p, li, dd { max-width: 46rem; }
        a { color: var(--c0); }
        .version, .note, figcaption, caption, .soft { color: var(--soft); font-weight: normal; }
        .note, figcaption, .glossary { font-size: 0.875rem; }
        nav ol { columns: 15rem; padding-left: 1.4rem; margin: 0.8rem 0; font-size: 0.9rem; }
        .lead { font-size: 1.1rem; }
        .key {
          display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 0.8rem; margin: 1rem 0; padding: 0;
          list-style: none;
        }
        .key li { background: var(--card); border-radius: 6px; padding: 0.8rem 1rem; max-width: none; }
        .key strong { display: block; font-size: 1.25rem; line-height: 1.3; }
        .box {
          border-left: 6px solid var(--rule); background: var(--card); padding: 0.6rem 1rem; margin: 0.8rem 0; max-width: 60rem;
          break-inside: avoid;
        }
        .box p { margin: 0.3rem 0; }
        .box ul { margin: 0.3rem 0; padding-left: 1.2rem; }
        .bad { border-color: var(--bad); background: var(--bad-ground); }
        .bad strong, strong.bad { color: var(--bad); }
        .warn { border-color: var(--warn); background: var(--warn-ground); }
        .warn strong { color: var(--warn); }
        .good { border-color: var(--good); background: var(--good-ground); }
        .good strong { color: var(--good); }
        tr.bad, tr.good, tr.warn { background: none; }
        table { border-collapse: collapse; margin: 1rem 0; font-size: 0.875rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
        table.wide { width: 100%; }
        caption { text-align: left; padding-bottom: 0.4rem; }
        th, td {
          text-align: left; vertical-align: top; padding: 0.4rem 0.7rem 0.4rem 0; border-bottom: 1px solid var(--rule); font-weight: normal;
        }
        thead th { border-bottom: 2px solid var(--ink); color: var(--soft); vertical-align: bottom; }
        tbody th { font-weight: 600; }
        thead th, table.narrow td { overflow-wrap: normal; }
        table.wide td { min-width: 4.4em; }
        table.wide tbody th { min-width: 7em; }
        tr.chosen th, tr.chosen td { background: var(--card); }
        td .soft, tbody small { display: block; font-size: 0.8rem; }
        .bounds { display: block; font-size: 0.8rem; }
        .glossary {
          display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0.2rem 1.5rem; color: var(--soft);
        }
        .glossary dt { display: inline; font-weight: 600; }
        .glossary dd { display: inline; margin: 0 0 0 0.4rem; }
        .facts div {
          display: grid; grid-template-columns: 9rem 1fr; gap: 0.2rem 1rem; padding: 0.25rem 0; border-bottom: 1px solid var(--rule);
        }
        .facts { font-size: 0.9rem; max-width: 60rem; }
        .facts dt { color: var(--soft); }
        .facts dd { margin: 0; max-width: none; }
        .grid-of-figures {
          display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 0.5rem 2rem; align-items: start;
        }
        figure { margin: 0 0 1rem; max-width: 34rem; break-inside: avoid; min-width: 0; }
        .small-multiples { max-width: none; }
        .small-multiples div { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 47%), 1fr)); gap: 0.4rem; }
        details { font-size: 0.875rem; }
        summary { color: var(--soft); cursor: pointer; }
        svg { display: block; width: 100%; height: auto; font-family: inherit; }
        svg text { fill: var(--ink); font-size: 12.5px; }
        svg .tick, svg .label { fill: var(--soft); }
        svg .tick { font-size: 12px; font-variant-numeric: tabular-nums; }
        svg .direct { paint-order: stroke; stroke: var(--ground); stroke-width: 3px; stroke-linejoin: round; font-size: 12px; }
        svg .value { fill: var(--soft); }
        .grid { stroke: var(--rule); stroke-width: 0.7; }
        .axis { stroke: var(--ink); stroke-width: 1; fill: none; }
        .line { fill: none; stroke-width: 1.9; stroke-linejoin: round; }
        .line.s0 { stroke-width: 2.8; }
        .line.thin { stroke-width: 1.2; }
        .reference { fill: none; stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 3; }
        .missing { stroke: var(--c1); stroke-width: 1.4; stroke-dasharray: 5 3; }
        .mark { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 6 2 1 2; }
        .mark-point { fill: var(--ground); stroke: var(--ink); stroke-width: 2.2; }
        .s0 { stroke: var(--c0); }
        .s1 { stroke: var(--c1); stroke-dasharray: 8 3; }
        .s2 { stroke: var(--c2); stroke-dasharray: 3 2; }
        .s3 { stroke: var(--c3); stroke-dasharray: 10 3 2 3; }
        .s4 { stroke: var(--c4); stroke-dasharray: 6 2 2 2 2 2; }
        .s5 { stroke: var(--c5); stroke-dasharray: 14 4; }
        .s6 { stroke: var(--c6); stroke-dasharray: 1 2.5; }
        .s7 { stroke: var(--c7); stroke-dasharray: 4 4; }
        .s-neutral { stroke: var(--soft); stroke-dasharray: 2 3; }
        .s-neutral.n2 { stroke-dasharray: none; stroke-width: 1.2; }
        .interval { stroke-width: 2.2; stroke-dasharray: none; }
        .whisker { stroke: var(--ink); stroke-width: 1.6; }
        .bar { stroke: none; fill: var(--c0); fill-opacity: 0.75; }
        .dot { fill: var(--c0); stroke: var(--ground); stroke-width: 1; stroke-dasharray: none; }
        .dot.open { fill: none; stroke-width: 1.8; }
        .dot.open.s0 { stroke: var(--c0); }
        .dot.open.s1 { stroke: var(--c1); }
        .dot.open.s2 { stroke: var(--c2); }
        .dot.open.s3 { stroke: var(--c3); }
        .dot.open.s4 { stroke: var(--c4); }
        .dot.open.s5 { stroke: var(--c5); }
        .dot.open.s6 { stroke: var(--c6); }
        .dot.open.s7 { stroke: var(--c7); }
        @media screen and (max-width: 46rem) {
          table.wide, table.wide caption, table.wide tbody, table.wide tr, table.wide th, table.wide td { display: block; width: 100%; }
          table.wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          table.wide tr { border-bottom: 2px solid var(--rule); padding: 0.3rem 0.4rem; }
          table.wide th, table.wide td { border: 0; padding: 0.15rem 0; }
          table.wide td { display: grid; grid-template-columns: 8.5rem 1fr; gap: 0.6rem; }
          table.wide td::before { content: attr(data-label); color: var(--soft); }
          .bounds { display: inline; margin-left: 0.35rem; }
          table.narrow { display: block; overflow-x: auto; font-size: 0.8rem; }
          table.narrow th, table.narrow td { padding-right: 0.45rem; }
          figure:not(.small-multiples) svg .tick, figure:not(.small-multiples) svg .label { font-size: 13.5px; }
        }
        @media print {
          @page { margin: 14mm; }
          body { font-size: 10pt; }
          main { max-width: none; padding: 0; }
          table { font-size: 8pt; }
          td .soft, tbody small, .bounds { font-size: 7pt; }
          th, td { padding-right: 0.4rem; }
          h2 { break-after: avoid; margin-top: 1.6rem; }
          h2 + p, h3, h3 + p { break-after: avoid; }
          p, li, tr, figure, .key li, .facts div { break-inside: avoid; }
          nav { display: none; }
          .grid-of-figures { grid-template-columns: 1fr 1fr; }
          a { color: inherit; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          details::details-content { content-visibility: visible; block-size: auto; }
          summary { display: none; }
        }

        """;
}
