export { fuzz } from "./in-process";
export { fuzzOverHttp } from "./over-http";
