/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Has a native part, which cannot be bundled.
  serverExternalPackages: ["@resvg/resvg-js"],
  images: { unoptimized: true },
  // Crawlers that read only <head> must find the title and description there.
  htmlLimitedBots: /.*/,
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        {
          key: "Permissions-Policy",
          value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
        },
      ],
    },
  ],
};
export default config;
