using FluentValidation;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Application;
using Sepsis.Infrastructure;

namespace Sepsis.Conventions.Tests;

public sealed class UseCaseTests
{
    private static readonly IServiceCollection Services =
        new ServiceCollection().AddApplication().AddInfrastructure(new ConfigurationBuilder().Build());

    public static TheoryData<Type, Type> Requests()
    {
        var data = new TheoryData<Type, Type>();
        foreach (var type in Layers.Types(Layers.Application))
            foreach (var contract in type.GetInterfaces())
                if (contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequest<>))
                    data.Add(type, contract.GetGenericArguments()[0]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_HasOneHandlerOneValidatorAndIsValidatedInThePipeline(Type request, Type response)
    {
        Assert.Single(Services, s => s.ServiceType == typeof(IRequestHandler<,>).MakeGenericType(request, response));
        Assert.Single(Services, s => s.ServiceType == typeof(IValidator<>).MakeGenericType(request));
        Assert.Single(Services, s => s.ServiceType == typeof(IPipelineBehavior<,>).MakeGenericType(request, response));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_ItsHandlerAndItsFileAreFoundByItsName(Type request, Type response)
    {
        var handler = Services.Single(
            s => s.ServiceType == typeof(IRequestHandler<,>).MakeGenericType(request, response)).ImplementationType!;
        var name = request.Name.Replace("Command", "", StringComparison.Ordinal).Replace("Query", "", StringComparison.Ordinal);
        Assert.Equal((request.Namespace, name + "Handler"), (handler.Namespace, handler.Name));
        var folder = Path.Combine(Repository.Root, "src", "Sepsis.Application", request.Namespace!.Split('.')[^1]);
        Assert.Single(Directory.GetFiles(folder, "*.cs"), file => File.ReadAllText(file) is var text
            && text.Contains($"record {request.Name}", StringComparison.Ordinal)
                && text.Contains($"class {name}Handler", StringComparison.Ordinal));
    }

    /// <summary>Each is on record then: what is sent past it would be withheld, but of a batch perhaps not all.</summary>
    [Fact]
    public void Patients_AreSentThroughTheRequestsRecordAlone()
    {
        var past = Repository.SourceFiles(Path.Combine("src", "Sepsis.Api", "Assess"))
            .Where(file => File.ReadAllText(file).Contains(".Send(", StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.Empty(past);
    }
}
