namespace OnCallBot.Doctor;

internal static class DoctorSetup
{
    public static void AddDoctor(this IServiceCollection services) => services
        .AddSingleton<SlackProbe>()
        .AddSingleton<IExamination, ExamineTokens>()
        .AddSingleton<IExamination, ExamineChannels>()
        .AddSingleton<IExamination, ExamineMachine>()
        .AddSingleton<Checkup>();
}
