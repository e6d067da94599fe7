using Sepsis.Api.Access;
using Sepsis.Api.Hosting;
using Sepsis.Api.Records;
using Sepsis.Application;
using Sepsis.Infrastructure;

// Settings lie beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
SecretFiles.Use(builder.Configuration);
if (args is [HealthProbe.Argument])
    return await HealthProbe.RunAsync(builder.Configuration);
builder.Services.AddApplication();
builder.Services.AddInfrastructure(builder.Configuration);
try
{
    if (args is [AuditCommands.Name, ..])
        return await AuditCommands.RunAsync(args, builder);
    if (args is [KeyCommands.Name, ..])
        return await KeyCommands.RunAsync(args, builder);
    builder.AddApi();
    StartupNotice.CheckSettings(builder.Services);
    var app = builder.Build();
    app.UseApi();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartupNotice.CanExplain(exception))
{
    return StartupNotice.Failed(exception);
}
