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
    public void Request_IsNamedAfterItsFolder(Type request, Type response)
    {
        Assert.NotNull(response);
        Assert.Equal(request.Namespace!.Split('.')[^1] + "Command", request.Name.Replace("Query", "Command", StringComparison.Ordinal));
    }
}
