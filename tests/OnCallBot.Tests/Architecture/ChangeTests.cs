using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using OnCallBot.Domain;
using OnCallBot.Hosting;
using OnCallBot.Storage;

namespace OnCallBot.Tests.Architecture;

/// <summary>Who makes changes: the domain's decisions, which the audit's tests know one by one, and nobody past them.</summary>
public sealed class ChangeTests
{
    [Fact]
    public void Only_the_domain_decides_what_changes()
    {
        // The store puts what it reads, and goes on with the trail of a backup.
        Assert.Equal(["OnCallBot.Storage.LiteDb.Restoring", "OnCallBot.Storage.LiteDb.Schema"], MakersIn(typeof(ITeamStore)));
        Assert.Empty(MakersIn(typeof(OnCallBotHost)));
        Assert.Contains("OnCallBot.Domain.People.RecordLeave", MakersIn(typeof(TeamState)), StringComparer.Ordinal);
    }

    private static List<string> MakersIn(Type room)
    {
        using var module = ModuleDefinition.ReadModule(room.Assembly.Location);

        return
        [
            .. module.GetAllTypes()
                .Where(type => type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).Any(MakesChange))
                .Select(type => type.FullName.Split('/')[0])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool MakesChange(Instruction instruction) =>
        instruction.OpCode == OpCodes.Newobj && instruction.Operand is MethodReference made && made.DeclaringType.FullName is "OnCallBot.Domain.Change/Put" or "OnCallBot.Domain.Change/Remove";
}
