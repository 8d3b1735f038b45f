[assembly: AssemblyFixture(typeof(StatusGen.Browser.Tests.BuiltSites))]
[assembly: AssemblyFixture(typeof(StatusGen.Browser.Tests.Browser))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
