using AutoMapper;
using AutoMapper.Internal;
using Sepsis.Api.Assess;
using Sepsis.Api.Models;
using Sepsis.Api.Records;

namespace Sepsis.Api.Wire;

/// <summary>
/// What the service knows, as it is said on the wire: one profile a feature. The two short answers and a batch in brief do without;
/// what has two or four members is made where it is answered.
/// </summary>
internal static class Mapping
{
    private static readonly Lazy<IMapper> s_mapper = new(Make);

    /// <summary>One for the process: what is mapped to what is known when it is compiled.</summary>
    public static IMapper Mapper => s_mapper.Value;

    public static void AddMapping(this IServiceCollection services)
    {
        services.AddSingleton(_ => Mapper);
        services.AddHostedService<SetUp>();
    }

    /// <summary>One parameter of a response's constructor. What has the same name and needs no thought is found without.</summary>
    public static IMappingExpression<TFrom, TTo> Param<TFrom, TTo, TMember>(
        this IMappingExpression<TFrom, TTo> map, string name, Func<TFrom, TMember> value) =>
        map.ForCtorParam(name, parameter => parameter.MapFrom(from => value(from)));

    private static IMapper Make()
    {
        var configuration = new MapperConfiguration(mapping =>
        {
            // What is null is left out of an answer; an empty list would say that there was nothing to be found.
            mapping.AllowNullCollections = true;
            // A method that happens to be called like a member is not what is meant by it.
            mapping.Internal().MethodMappingEnabled = false;
            mapping.AddProfile<AssessProfile>();
            mapping.AddProfile<ModelsProfile>();
            mapping.AddProfile<ShadowProfile>();
            mapping.AddProfile<RecordsProfile>();
        });
        configuration.CompileMappings();
        return configuration.CreateMapper();
    }

    /// <summary>
    /// Takes a tenth of a second on a thread of its own, once the bundle is loaded and requests are taken: loading wants both cores of a
    /// small machine, and /predict does without mappings.
    /// </summary>
    private sealed class SetUp(IHostApplicationLifetime life) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            life.ApplicationStarted.Register(() => Task.Run(() => Mapper, CancellationToken.None));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
