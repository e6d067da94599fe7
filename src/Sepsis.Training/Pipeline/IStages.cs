namespace Sepsis.Training.Pipeline;

/// <summary>The stages of long work, shown to whoever waits for it.</summary>
internal interface IStages
{
    /// <summary>Runs one stage; the work reports how far it is, from 0 to 1.</summary>
    T Run<T>(string name, Func<IProgress<double>, T> work);
}
