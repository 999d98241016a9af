import type { Technique } from "./technique";
import { evaluation } from "./techniques/operations/evaluation";
import { handover } from "./techniques/operations/handover";
import { incidents } from "./techniques/operations/incidents";
import { launch } from "./techniques/operations/launch";
import { observability } from "./techniques/operations/observability";
import { askedAgain } from "./techniques/quality/asked-again";
import { cacheErrors } from "./techniques/quality/cache-errors";
import { searchMisses } from "./techniques/quality/search-misses";
import { staleFacts } from "./techniques/quality/stale-facts";
import { wrongAnswers } from "./techniques/quality/wrong-answers";
import { conversation } from "./techniques/request/conversation";
import { discounting } from "./techniques/request/discounting";
import { displayCurrency } from "./techniques/request/display-currency";
import { inputGuard, outputGuard } from "./techniques/request/guards";
import { language } from "./techniques/request/language";
import { seasons } from "./techniques/request/seasons";
import { chunking } from "./techniques/retrieval/chunking";
import { newEmbedding } from "./techniques/retrieval/new-embedding";
import { parsing } from "./techniques/retrieval/parsing";
import { relevanceThreshold } from "./techniques/retrieval/relevance-threshold";
import { reranking } from "./techniques/retrieval/reranking";
import { rewriting } from "./techniques/retrieval/rewriting";
import { storeCopies } from "./techniques/retrieval/store-copies";
import { tenantStores } from "./techniques/retrieval/tenant-stores";
import { adapters } from "./techniques/serving/adapters";
import { boughtMachines } from "./techniques/serving/bought-machines";
import { router } from "./techniques/serving/router";
import { secondProvider } from "./techniques/serving/second-provider";
import { preferences } from "./techniques/tuning/preferences";
import { tenantAdapters } from "./techniques/tuning/tenant-adapters";

/**
 * What an approach has only if it was chosen, in the order of its bill. A technique that is added here is in the form, in
 * links, in the latencies, on the method page and in the API: all of them read its page.
 */
export const optionalTechniques: readonly Technique[] = [
  inputGuard,
  outputGuard,
  rewriting,
  reranking,
  relevanceThreshold,
  parsing,
  chunking,
  newEmbedding,
  storeCopies,
  tenantStores,
  preferences,
  tenantAdapters,
  conversation,
  language,
  router,
  secondProvider,
  adapters,
  boughtMachines,
  evaluation,
  observability,
  handover,
  incidents,
  launch,
  seasons,
  discounting,
  displayCurrency,
  wrongAnswers,
  searchMisses,
  staleFacts,
  cacheErrors,
  askedAgain,
];
