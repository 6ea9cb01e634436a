// Starts the real host on a port of loopback, with the settings a test wants, and keeps its log.
using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OfficeKit.AddIn.Tests;

sealed class Host : WebApplicationFactory<Program>
{
    readonly Dictionary<string, string> settings;
    readonly string environment;
    readonly Action<IServiceCollection>? services;

    public Host(Dictionary<string, string>? settings = null, string environment = "Development", Action<IServiceCollection>? services = null)
    {
        (this.settings, this.environment, this.services) = (settings ?? [], environment, services);
        UseKestrel(0);
        StartServer();
        Client = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
    }

    /// <summary>Talks to the host over HTTP.</summary>
    public HttpClient Client { get; }

    /// <summary>Every line the host logged, at every level.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("urls", "http://127.0.0.1:0");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }
        builder.ConfigureLogging(logging =>
        {
            logging.ClearProviders();
            logging.AddProvider(new Lines(Log));
        });
        builder.ConfigureTestServices(collection => services?.Invoke(collection));
    }

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

    protected override void Dispose(bool disposing)
    {
        Client.Dispose();
        base.Dispose(disposing);
    }

    sealed class Lines(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose() { }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            log.Enqueue($"scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }
}
