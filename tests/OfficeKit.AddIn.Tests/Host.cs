// Starts the real host on a port of loopback, with the settings a test wants, and keeps its log.
using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeKit.Tests.Shared;

namespace OfficeKit.AddIn.Tests;

sealed class Host : IDisposable
{
    readonly WebApplication app;

    public Host(Dictionary<string, string>? settings = null, string environment = "Development", Action<IServiceCollection>? services = null)
    {
        app = AddInHost.Build(
            new WebApplicationOptions
            {
                EnvironmentName = environment,
                ContentRootPath = Path.Combine(Repository.Root, "src", "OfficeKit.AddIn"),
                Args = ["--urls", "http://127.0.0.1:0", .. (settings ?? []).Select(s => $"--{s.Key}={s.Value}")],
            },
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(new Lines(Log));
                services?.Invoke(builder.Services);
            }
        );
        app.StartAsync().GetAwaiter().GetResult();
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>Talks to the host over HTTP.</summary>
    public HttpClient Client { get; }

    /// <summary>Every line the host logged, at every level.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>Asks for an operation and gives the answer, which must be one.</summary>
    public async Task<JsonElement> Ask(string operation, JsonObject request)
    {
        using var response = await Post(operation, request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.EqualTo(200), text);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Posts a request.</summary>
    public async Task<HttpResponseMessage> Post(string operation, JsonObject request, string? language = null, params (string Name, string Value)[] headers)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, $"/api/{operation}") { Content = JsonContent.Create(request) };
        if (language is not null)
        {
            message.Headers.Add("Accept-Language", language);
        }
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
        return await Client.SendAsync(message);
    }

    public void Dispose()
    {
        Client.Dispose();
        app.StopAsync().Wait();
        ((IDisposable)app).Dispose();
    }

    sealed class Lines(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose() { }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            log.Enqueue($"scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }
}
