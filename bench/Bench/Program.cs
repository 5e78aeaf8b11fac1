using Bench;

// Everything that is measured, in one run (bench/README.md).
var arguments = Arguments.Read(args);
if (arguments.Rest.Count > 0)
{
    await Console.Error.WriteLineAsync($"bench: {string.Join(' ', arguments.Rest)}?  --only NAME,…  --quick  --into FILE");
    return 2;
}

if (!Part.All.Any(part => part.IsWantedBy(arguments)))
{
    await Console.Error.WriteLineAsync($"bench --only: {string.Join(", ", Part.All.SelectMany(part => part.Groups))}");
    return 2;
}

return await WholeRun.Of(arguments) ? 0 : 1;
