// How Chromium and Firefox are started for a test: quiet, drawn by software, behind the guard.

import { programs } from "./folders.mjs";

const kChromiumFlags = [
  "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-default-apps",
  "--hide-scrollbars",
];
const kSoftwareGl = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

// Firefox asks its maker for much on its own; none of it is the page's doing.
const kFirefoxPreferences = { 
  "app.normandy.enabled": false, "app.update.disabledForTesting": true,
  "browser.newtabpage.enabled": false, "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false, "browser.startup.page": 0,
  "browser.startup.homepage": "about:blank", "datareporting.policy.dataSubmissionEnabled": false,
  "dom.push.connection.enabled": false, "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false, "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false, "network.prefetch-next": false,
  "services.settings.server": "data:,", "toolkit.telemetry.enabled": false,
};

export function chromiumLaunch(options, profile) {
  const { flags = [], gl, guardPort, ratio, width, height } = options;
  return {
    executablePath: programs.chromium(), headless: true, defaultViewport: null,
    userDataDir: profile, ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...kChromiumFlags, ...(gl ? kSoftwareGl : ["--disable-gpu", "--disable-3d-apis"]),
      `--window-size=${width},${height}`,
      ...(ratio ? [`--force-device-scale-factor=${ratio}`] : []),
      ...(guardPort ? [`--proxy-server=http://127.0.0.1:${guardPort}`] : []), ...flags,
    ],
  };
}

export function firefoxLaunch(options, profile) {
  const { guardPort, display, width, height } = options;
  const proxy = guardPort ? {
    "network.proxy.type": 1, "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": guardPort, "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": guardPort, "network.proxy.no_proxies_on": "127.0.0.1",
  } : {};
  return {
    browser: "firefox", executablePath: programs.firefox(), headless: false,
    userDataDir: profile, defaultViewport: { width, height },
    env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1" },
    extraPrefsFirefox: { ...kFirefoxPreferences, ...proxy },
  };
}
