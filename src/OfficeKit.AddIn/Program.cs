// Starts the web host; with an argument of its own, it is a worker for one request instead.
using OfficeKit.AddIn;
using OfficeKit.AddIn.Guarding;

if (args is [ForeignWork.Argument, var operation, var language])
{
    return ForeignWork.Run(operation, language);
}
AddInHost.Build(new WebApplicationOptions { Args = args }).Run();
return 0;
