using System.Text;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sepsis.Api.Tests.Hosting;
using Sepsis.Application.Records;

namespace Sepsis.Api.Tests.Records;

public sealed class ClockTests
{
    /// <summary>
    /// Identifiers begin with the time; where that goes back, they still differ, and the chain keeps the order of the answers.
    /// </summary>
    [Fact]
    public async Task Assess_ClockGoesBack_KeepsOrderAndUniqueIds()
    {
        using var host = new SepsisHost();
        var clock = new JumpingClock();
        using var jumping = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(clock);
        }));
        using var client = jumping.CreateClient();
        var asked = new List<DateTimeOffset>();
        for (var request = 0; request < 40; request++)
        {
            clock.Now = JumpingClock.Start.AddSeconds(request % 10 == 0 ? -request : 0);
            asked.Add(clock.Now);
            using var answer = await client.PostAsync("/predict", new StringContent(
                """{"heart_rate":118,"respiratory_rate":26,"temperature":38.6,"age":67}""", Encoding.UTF8, "application/json"));
            answer.EnsureSuccessStatusCode();
        }

        var records = new List<StoredRecord>();
        await foreach (var record in jumping.Services.GetRequiredService<IAuditArchive>().ReadAsync(new(), CancellationToken.None))
            records.Add(record);
        var assessments = records.Where(record => record.Record.Kind == AuditKind.Assessment).ToList();
        Assert.Equal(asked, assessments.Select(record => record.Record.At));
        Assert.Equal(asked.Count, assessments.Select(record => record.Record.Id).Distinct().Count());
    }

    private sealed class JumpingClock : TimeProvider
    {
        public static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

        public DateTimeOffset Now { get; set; } = Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
