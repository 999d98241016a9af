# Crossover as an image: built by npm alone, run by a user without rights on files that are only read. docs/deployment.md says how.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN NEXT_TELEMETRY_DISABLED=1 npx next build && rm -rf .next/cache
# What only tests and the build need goes.
RUN npm prune --omit=dev && rm -rf node_modules/@xarsh

FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 MALLOC_ARENA_MAX=2
COPY --from=build /app/package.json /app/next.config.js ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/scripts/server scripts/server
COPY --from=build /app/public public
# The settings ask which files a scenario has.
COPY --from=build /app/app app
COPY --from=build /app/.next .next
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--single-threaded-gc", "--heap-growing-percent=75", "scripts/server/app.mjs", ".", "--host", "0.0.0.0", "--port", "3000", "--warm"]
