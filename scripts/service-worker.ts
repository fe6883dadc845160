import { type PrecacheEntry, Serwist } from "serwist";

declare global {
  /** The list of the site's files; the build puts it in the place of this name. */
  var __SW_MANIFEST: (PrecacheEntry | string)[];
}

/**
 * Keeps the whole site for use offline. A new version waits until the person asks for it (or all tabs are closed):
 * files of two versions are never mixed on one page.
 */
const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST,
  skipWaiting: false,
  clientsClaim: true,
  navigationPreload: false,
  precacheOptions: { cleanupOutdatedCaches: true, ignoreURLParametersMatching: [/.*/], cleanURLs: true },
});

serwist.addEventListeners();
