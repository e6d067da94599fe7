namespace LightGbm.Tests;

public sealed class BoosterTrainerTests
{
    [Fact]
    public void Evaluate_AfterTraining_LossHasFallenOnBothSets()
    {
        using var data = TinyCohort.Dataset();
        using var held = TinyCohort.Dataset(seed: 2, reference: data);
        using var trainer = BoosterTrainer.Create(data, TinyCohort.Parameters + " is_provide_training_metric=true");
        var index = trainer.AddValidation(held);
        trainer.Update(1);
        var (trainBefore, heldBefore) = (trainer.Evaluate(0)[0], trainer.Evaluate(index)[0]);

        trainer.Update(19);

        Assert.Equal(["binary_logloss"], trainer.MetricNames);
        Assert.Equal(20, trainer.IterationCount);
        Assert.True(trainer.Evaluate(0)[0] < trainBefore);
        Assert.True(trainer.Evaluate(index)[0] < heldBefore);
    }

    [Fact]
    public void Evaluate_UnknownSet_Throws()
    {
        using var data = TinyCohort.Dataset();
        using var trainer = BoosterTrainer.Create(data, TinyCohort.Parameters);

        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Evaluate(1));
    }

    [Fact]
    public void UpdateOneIteration_NothingToLearn_SaysItIsFinished()
    {
        using var data = Dataset.Create(new double[40], 1, new float[40], TinyCohort.Parameters);
        using var trainer = BoosterTrainer.Create(data, TinyCohort.Parameters);

        Assert.True(trainer.UpdateOneIteration());
    }

    [Fact]
    public void RollbackOneIteration_AfterTwo_LeavesOne()
    {
        using var data = TinyCohort.Dataset();
        using var trainer = BoosterTrainer.Create(data, TinyCohort.Parameters);
        trainer.Update(2);

        trainer.RollbackOneIteration();

        Assert.Equal(1, trainer.IterationCount);
    }

    [Fact]
    public void Update_Cancelled_StopsBetweenIterations()
    {
        using var data = TinyCohort.Dataset();
        using var trainer = BoosterTrainer.Create(data, TinyCohort.Parameters);
        using var cancelled = new CancellationTokenSource();
        trainer.Update(3, cancelled.Token);
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => trainer.Update(100, cancelled.Token));
        Assert.Equal(3, trainer.IterationCount);
    }

    [Fact]
    public void UpdateOneIteration_DatasetDisposedBefore_StillTrains()
    {
        var data = TinyCohort.Dataset();
        using var trainer = BoosterTrainer.Create(data, TinyCohort.Parameters);

        data.Dispose();

        Assert.False(trainer.UpdateOneIteration());
    }

    [Fact]
    public void AddValidation_WithoutReference_ThrowsInLightGbmsWords()
    {
        using var data = TinyCohort.Dataset();
        using var foreign = TinyCohort.Dataset(seed: 2);
        using var trainer = BoosterTrainer.Create(data, TinyCohort.Parameters);

        var error = Assert.Throws<LightGbmException>(() => trainer.AddValidation(foreign));

        Assert.Contains("different bin mappers", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_UnknownObjective_ThrowsInLightGbmsWords()
    {
        using var data = TinyCohort.Dataset();

        var error = Assert.Throws<LightGbmException>(() => BoosterTrainer.Create(data, "objective=divination"));

        Assert.Contains("divination", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_DisposedDataset_Throws()
    {
        var data = TinyCohort.Dataset();
        data.Dispose();

        Assert.Throws<ObjectDisposedException>(() => BoosterTrainer.Create(data, TinyCohort.Parameters));
    }

    [Fact]
    public void UpdateOneIteration_AfterDispose_Throws()
    {
        using var data = TinyCohort.Dataset();
        var trainer = BoosterTrainer.Create(data, TinyCohort.Parameters);
        trainer.Dispose();

        Assert.Throws<ObjectDisposedException>(() => trainer.UpdateOneIteration());
    }
}
