// The headers that say what the pane may load, and who may hold it in a frame.
using OfficeKit.AddIn.Settings;

namespace OfficeKit.AddIn.Guarding;

static class SecurityHeaders
{
    public static void Use(WebApplication app, OfficeCloud cloud)
    {
        var policy = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyNoReferrer()
            .AddPermissionsPolicy(p =>
            {
                p.AddCamera().None();
                p.AddMicrophone().None();
                p.AddGeolocation().None();
                p.AddPayment().None();
                p.AddUsb().None();
            })
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddScriptSrc().Self().WasmUnsafeEval().From(cloud.ScriptOrigin);
                csp.AddWorkerSrc().Self();
                // The preview sets its styles through the object model, and adopts sheets: no style needs to be inline.
                csp.AddStyleSrc().Self();
                csp.AddImgSrc().Self().Data().Blob();
                csp.AddFontSrc().Self().Data().Blob();
                csp.AddConnectSrc().Self().From(cloud.ScriptOrigin).From(Origin(cloud.Login)).From(Origin(cloud.Graph));
                // The silent sign-in ends on a page of our own in its frame.
                csp.AddFrameSrc().Self().From(Origin(cloud.Login));
                csp.AddBaseUri().None();
                csp.AddObjectSrc().None();
                csp.AddFormAction().None();
                // Word on the web holds the pane in a frame, so X-Frame-Options must not be sent.
                csp.AddFrameAncestors().Self().From(cloud.Frames);
            });
        if (!app.Environment.IsDevelopment())
        {
            policy.AddStrictTransportSecurityMaxAge();
        }
        app.UseSecurityHeaders(policy);
    }

    static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
