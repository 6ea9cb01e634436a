// Signs in to Microsoft 365: quietly where Word or the browser knows the clerk, else in a small window. The only file that knows the sign-in library.
import type { Settings } from "../contract/contract";
import { GraphError } from "../contract/errors";

export interface SignIn {
  /** A token for Graph; fresh asks for a new one after the old one was refused. */
  token(scopes: string[], fresh: boolean): Promise<string>;
}

/** Loads the library with the first token and not before. */
export function createSignIn(settings: NonNullable<Settings["signIn"]>, account: () => Promise<string | null>): SignIn {
  let client: ReturnType<typeof start> | null = null;

  async function start() {
    const msal = await import("@azure/msal-browser");
    return msal.createNestablePublicClientApplication({
      auth: { clientId: settings.clientId, authority: settings.authority, redirectUri: new URL("signed-in.html", document.baseURI).href },
      // Gone with the browser tab; and nothing of the clerk's goes to the console.
      cache: { cacheLocation: "sessionStorage" },
      system: { loggerOptions: { logLevel: msal.LogLevel.Error, piiLoggingEnabled: false, loggerCallback: () => undefined } },
    });
  }

  return {
    async token(scopes, fresh) {
      try {
        const found = await (client ??= start());
        const known = found.getAllAccounts()[0];
        if (known) {
          const quiet = await found.acquireTokenSilent({ scopes, account: known, forceRefresh: fresh }).catch(() => null);
          if (quiet) return quiet.accessToken;
        }
        const loginHint = known?.username ?? (await account()) ?? undefined;
        const sso = await found.ssoSilent({ scopes, ...(loginHint ? { loginHint } : {}) }).catch(() => null);
        if (sso) return sso.accessToken;
        return (await found.acquireTokenPopup({ scopes, ...(loginHint ? { loginHint } : {}) })).accessToken;
      } catch (error) {
        client = null;
        throw new GraphError(reason(error));
      }
    },
  };
}

/** Why there is no token, from the library's codes. */
export function reason(error: unknown): GraphError["reason"] {
  const { errorCode = "", message = "" } = (error ?? {}) as { errorCode?: string; message?: string };
  if (/AADSTS(65001|65004|90094|90008)|consent_required|access_denied/.test(`${errorCode} ${message}`)) return "consent";
  if (/user_cancelled|user_canceled|NestedAppAuth.*cancel/i.test(errorCode)) return "cancelled";
  if (/popup_window_error|empty_window_error|popup_blocked/.test(errorCode)) return "popup";
  if (/network|post_request_failed|no_network_connectivity|timed_out|TypeError/i.test(`${errorCode} ${message}`)) return "offline";
  return "expired";
}
