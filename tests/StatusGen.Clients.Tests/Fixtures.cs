[assembly: AssemblyFixture(typeof(StatusGen.Clients.Tests.Sites.BuiltSites))]
[assembly: AssemblyFixture(typeof(StatusGen.Browser.Tests.Browser))]
