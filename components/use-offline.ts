import { useEffect, useState } from "react";

export type Offline = {
  /** Everything the page needs is kept on this device. */
  readonly ready: boolean;
  /** A newer version waits; takes it and loads the page anew. */
  readonly update: (() => void) | undefined;
};

/** Registers the service worker once the page has come to rest. A new version never takes over by itself. */
export function useOffline(): Offline {
  const [ready, setReady] = useState(false);
  const [waiting, setWaiting] = useState<ServiceWorker | undefined>(undefined);
  useEffect(() => {
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    const register = async () => {
      try {
        const registration = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
        const look = () => {
          if (registration.waiting && navigator.serviceWorker.controller) setWaiting(registration.waiting);
        };
        look();
        registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
        await navigator.serviceWorker.ready;
        setReady(true);
      } catch {
        // Private windows and some companies forbid it: the page works online.
      }
    };
    if (document.readyState === "complete") register();
    else addEventListener("load", register, { once: true });
    return () => removeEventListener("load", register);
  }, []);
  const update = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting?.postMessage({ type: "SKIP_WAITING" });
  };
  return { ready, update: waiting ? update : undefined };
}
