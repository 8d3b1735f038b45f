using BenchmarkDotNet.Running;
using StatusGen.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(HotSpots).Assembly).Run(args);
