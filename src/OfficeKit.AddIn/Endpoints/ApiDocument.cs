// The OpenAPI document of /api, at /openapi/v1.json.
using Microsoft.AspNetCore.Http.Json;
using OfficeKit.Operations;

namespace OfficeKit.AddIn.Endpoints;

static class ApiDocument
{
    public static void Add(IServiceCollection services)
    {
        services.Configure<JsonOptions>(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, OperationJson.Default));
        services.AddOpenApi(document =>
            document.AddDocumentTransformer(
                (api, _, _) =>
                {
                    api.Info.Title = "OfficeKit";
                    api.Info.Description =
                        "Fills Scriban templates in Word documents. Requests and answers are those of taskpane/contract/contract.ts; files are base64. What a "
                        + "template or data does wrong is part of an answer; a request that is not understood or not taken is a problem (RFC 9457) "
                        + "in the language of Accept-Language (zh or en).";
                    return Task.CompletedTask;
                }
            )
        );
    }
}
