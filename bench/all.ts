export { benchCentralCase } from "./central-case";
export { fetchScripts, reportFirstLoad, scriptsOf } from "./first-load";
export { benchServerRender } from "./server-render";
