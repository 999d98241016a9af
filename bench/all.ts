export { benchCentralCase } from "./central-case";
export { benchDraws } from "./draws";
export { fetchScripts, reportFirstLoad, scriptsOf } from "./first-load";
export { benchServerRender } from "./server-render";
export { benchStreams } from "./streams";
