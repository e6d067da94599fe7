using System.Collections;
using System.Reflection;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging.Gates;
using Sepsis.Training.Pipeline;
using Sepsis.Training.Tests.Judging.Gates;

namespace Sepsis.Training.Tests.Pipeline;

/// <summary>
/// A stage is run again when anything it was told has changed: its options are its key, whole. Every property of every options
/// record, and of what lies in it, is changed here once; one that is added is changed too.
/// </summary>
public sealed class StageKeyTests
{
    private static readonly object[] s_options =
    [
        new ProfileOptions(SepsisSchema.Schema),
        new ValidateOptions(["DUPLICATE_ROWS"]),
        new SplitOptions(5, 42),
        new TuneOptions(4, TimeSpan.FromMinutes(1), 30, new("trees-{part}.txt", "ab"), 42),
        new FitOptions(30, false, new("trees-{part}.txt", "ab"), 42),
        new CalibrateOptions(DecisionAim.Default),
        new EvaluateOptions("stays.csv", DecisionAim.Default, 500, 42, [new("core", new(Panel.Core))]),
        new SetOptions("core", "core", ["ab"]),
        new GateOptions(new Gate([new PlainRule("metric: auroc, min: 0.7")]), GateEvaluation.Good()),
    ];

    private static readonly Type[] s_stages =
        [.. typeof(Stage).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Stage)) && !type.IsAbstract)];

    public static TheoryData<string> Stages => [.. s_stages.Select(stage => stage.Name)];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Settings_AnyPropertyOfTheOptionsChanged_Change(string stage)
    {
        var options = s_options.Single(options => options.GetType() == OptionsOf(stage));
        var settings = Settings(stage, options);
        var changed = Changes(options, OptionsOf(stage)).ToList();
        Assert.True(changed.Count >= OptionsOf(stage).GetProperties().Length);
        Assert.All(changed, change =>
            Assert.True(settings != Settings(stage, change.Options!), $"{change.Property} is not in the key of {stage}"));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Settings_SameOptions_AreTheSame(string stage)
    {
        var options = s_options.Single(options => options.GetType() == OptionsOf(stage));
        Assert.Equal(Settings(stage, options), Settings(stage, Clone(options)));
    }

    /// <summary>What a stage was told otherwise than by its options would be missing in its key.</summary>
    [Theory]
    [MemberData(nameof(Stages))]
    public void Constructor_TakesTheOptionsAndNothingElse(string stage)
    {
        var constructor = Assert.Single(TypeOf(stage).GetConstructors());
        Assert.Equal(OptionsOf(stage), Assert.Single(constructor.GetParameters()).ParameterType);
        Assert.All(OptionsOf(stage).GetProperties(), property => Assert.True(property.CanWrite, $"{property.Name} cannot be given"));
    }

    private static Type TypeOf(string stage) => s_stages.Single(type => type.Name == stage);

    private static Type OptionsOf(string stage) => TypeOf(stage).BaseType!.GetGenericArguments()[0];

    private static string Settings(string stage, object options) => ((Stage)Activator.CreateInstance(TypeOf(stage), options)!).Settings;

    /// <summary>The value with one property changed, for each that can be given to it, however deep it lies.</summary>
    private static IEnumerable<(string Property, object? Options)> Changes(object? value, Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (Other(value, type) is { } other)
            return [("", other)];
        if (value is null)
            return [];
        if (value is IDictionary || IsListOrDictionary(type))
            return ChangesOfItems((IEnumerable)value, type);
        return
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.CanWrite
            from change in Changes(property.GetValue(value), property.PropertyType)
            select ($"{property.Name}.{change.Property}", (object?)With(value, property, change.Options));
    }

    private static object? Other(object? value, Type type) => value switch
    {
        string text => text + "x",
        int number => number + 1,
        double number => number + 1,
        bool flag => !flag,
        TimeSpan time => time + TimeSpan.FromSeconds(1),
        PanelSet panels => panels.With(Panel.Liver),
        Enum kind => Enum.GetValues(type).Cast<object>().FirstOrDefault(other => !other.Equals(kind)),
        null when type == typeof(string) => "x",
        null when type == typeof(int) => 1,
        null when type == typeof(double) => 1.0,
        _ => null,
    };

    private static bool IsListOrDictionary(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var shape
        && (shape == typeof(IReadOnlyList<>) || shape == typeof(IReadOnlyDictionary<,>));

    /// <summary>Without its first item, and with another in its place.</summary>
    private static IEnumerable<(string, object?)> ChangesOfItems(IEnumerable items, Type type)
    {
        object[] all = [.. items.Cast<object>()];
        if (all.Length == 0)
            yield break;
        yield return ("(fewer)", Remade(all[1..], type));
        var item = type.GetGenericArguments()[^1];
        if (type.GetGenericArguments().Length == 2)
            yield break;
        foreach (var (property, changed) in Changes(all[0], item))
            yield return ($"[0].{property}", Remade([changed!, .. all[1..]], type));
    }

    private static object Remade(object[] items, Type type)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 1)
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
            foreach (var item in items)
                list.Add(item);
            return list;
        }

        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        foreach (var item in items)
            dictionary.Add(item.GetType().GetProperty("Key")!.GetValue(item)!, item.GetType().GetProperty("Value")!.GetValue(item));
        return dictionary;
    }

    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = Clone(record);
        property.SetValue(copy, value);
        return copy;
    }

    private static object Clone(object record) =>
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(record, null)!;

    private sealed record PlainRule(string Text) : GateRule(Text)
    {
        public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion) => [];
    }
}
