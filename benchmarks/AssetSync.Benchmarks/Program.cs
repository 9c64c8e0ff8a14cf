using AssetSync.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In process: this repository's build settings do not suit the project that BenchmarkDotNet would generate.
var inProcess = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator();
BenchmarkSwitcher
    .FromTypes([typeof(CompareFiles), typeof(CompareWindows)])
    .Run(args, DefaultConfig.Instance.AddJob(inProcess));
