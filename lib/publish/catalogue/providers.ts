import { firstUpper } from "../../sheet/words";

const names: Readonly<Record<string, string>> = {
  agentset: "Agentset",
  any: "No one in particular",
  aws: "AWS",
  "aws-bedrock": "AWS Bedrock",
  bls: "US Bureau of Labor Statistics",
  coreweave: "CoreWeave",
  deepinfra: "DeepInfra",
  deepseek: "DeepSeek",
  gcp: "Google Cloud",
  milvus: "Milvus",
  nvidia: "NVIDIA",
  oci: "Oracle Cloud",
  openai: "OpenAI",
  postgres: "PostgreSQL",
  primeintellect: "Prime Intellect",
  runpod: "RunPod",
  "self-hosted": "Machines of one’s own",
  silybench: "SilyBench",
  voyageai: "Voyage AI",
  zeroentropy: "ZeroEntropy",
};

/** A provider as it writes itself. */
export const providerName = (id: string): string =>
  Object.hasOwn(names, id) ? (names[id] as string) : id.split("-").map(firstUpper).join(" ");
