using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// It builds every project anew, analyzers included: on a busy machine of two cores that takes longer than the two minutes it allows.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
    args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
