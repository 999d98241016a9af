export { benchBaseCase } from "./base-case";
export { benchDraws } from "./draws";
export { fetchScripts, reportFirstLoad, scriptsOf } from "./first-load";
export { benchDrawing, benchImages } from "./images";
export { benchAllLatencies, benchLatency } from "./latency";
export { benchLoadPoints } from "./load-points";
export { benchRequests } from "./requests";
export { benchServerRender } from "./server-render";
export { benchStreams } from "./streams";
