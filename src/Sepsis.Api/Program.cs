using Sepsis.Api.Hosting;
using Sepsis.Application;
using Sepsis.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddApplication();
builder.Services.AddInfrastructure(builder.Configuration);
builder.AddApi();

var app = builder.Build();
app.UseApi();
try
{
    await app.RunAsync();
    return 0;
}
catch (IOException exception)
{
    return StartupNotice.Failed(exception);
}
