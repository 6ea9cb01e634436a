// Starts the web host; with an argument of its own, it is a worker for one request instead.
using Microsoft.AspNetCore.Connections;
using OfficeKit;
using OfficeKit.AddIn;
using OfficeKit.AddIn.Guarding;

if (args is [ForeignWork.Argument, var operation, var language])
{
    return ForeignWork.Run(operation, language);
}
try
{
    AddInHost.Build(new WebApplicationOptions { Args = args }).Run();
    return 0;
}
catch (IOException e) when (e.InnerException is AddressInUseException)
{
    Console.Error.WriteLine(
        Words.In(
            $"端口已被占用：{e.Message} 关掉另一个程序，或用 --urls 换一个端口。",
            $"the port is taken: {e.Message} Stop the other program, or choose another port with --urls."
        )
    );
    return 1;
}
