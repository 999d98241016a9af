// Written by `npm run client` from the description of the API. Do not edit.

/**
 * Built up from tokens, machines and hours, or quoted as flat figures, or not priced.
 */
export type BasisOption = ("built" | "quoted" | "absent")
/**
 * As prompting.basis
 */
export type BasisOption1 = ("built" | "quoted" | "absent")
/**
 * As prompting.basis
 */
export type BasisOption2 = ("built" | "quoted" | "absent")
/**
 * As prompting.basis
 */
export type BasisOption3 = ("built" | "quoted" | "absent")
/**
 * As prompting.basis
 */
export type BasisOption4 = ("built" | "quoted" | "absent")
/**
 * Who runs the model, and so what is paid for it.
 */
export type ServingOption = ("perToken" | "dedicated" | "tunedPerToken" | "hostingFee")
/**
 * As prompting.serving
 */
export type ServingOption1 = ("perToken" | "dedicated" | "tunedPerToken" | "hostingFee")
/**
 * As prompting.serving
 */
export type ServingOption2 = ("perToken" | "dedicated" | "tunedPerToken" | "hostingFee")
/**
 * As prompting.serving
 */
export type ServingOption3 = ("perToken" | "dedicated" | "tunedPerToken" | "hostingFee")
/**
 * As prompting.serving
 */
export type ServingOption4 = ("perToken" | "dedicated" | "tunedPerToken" | "hostingFee")
/**
 * A provider trains and bills tokens, or you rent GPUs by the hour.
 */
export type TrainingOption = ("byToken" | "byGpuHour" | "byWork")
/**
 * Full training changes all weights; LoRA trains a small addition, QLoRA does so on compressed weights; DPO learns from pairs of a better and a worse answer; prefix tuning trains what stands before each layer.
 */
export type MethodOption = ("full" | "lora" | "qlora" | "dpo" | "prefix")
/**
 * Fills the token prices. The same model serves all approaches unless one has its own.
 */
export type ModelOption = ("llm-openai-gpt-4o-mini" | "llm-openai-gpt-4o" | "llm-openai-gpt-4.1" | "llm-openai-gpt-4.1-mini" | "llm-openai-gpt-4.1-nano" | "llm-openai-gpt-5" | "llm-openai-gpt-5-mini" | "llm-openai-gpt-5-nano" | "llm-openai-gpt-5.1" | "llm-openai-gpt-5.4-mini" | "llm-openai-gpt-5.4-nano" | "llm-openai-gpt-5.5" | "llm-openai-gpt-5.6-luna" | "llm-openai-gpt-5.6-terra" | "llm-openai-gpt-5.6-sol" | "llm-openai-gpt-6-luna" | "llm-openai-gpt-6-sol" | "llm-openai-gpt-6-astra" | "llm-anthropic-claude-haiku-4-5" | "llm-anthropic-claude-sonnet-4-6" | "llm-anthropic-claude-sonnet-5" | "llm-anthropic-claude-opus-5" | "llm-anthropic-claude-opus-5-5" | "llm-anthropic-claude-fable-5-1" | "llm-google-gemini-2.5-flash" | "llm-google-gemini-2.5-flash-lite" | "llm-google-gemini-2.5-pro" | "llm-google-gemini-3.1-flash-lite" | "llm-google-gemini-3.1-pro-preview" | "llm-google-gemini-3.5-flash" | "llm-google-gemini-3.5-flash-lite" | "llm-google-gemini-3.8-flash" | "llm-together-meta-llama-3.1-8b-instruct-turbo" | "llm-fireworks-llama-v3p1-8b-instruct" | "llm-fireworks-gpt-oss-20b" | "llm-groq-llama-3.1-8b-instant" | "llm-groq-llama-3.3-70b-versatile" | "llm-groq-gpt-oss-20b" | "llm-mistral-mistral-small-2603" | "llm-mistral-mistral-small-latest" | "llm-mistral-mistral-medium-3-5" | "llm-mistral-mistral-large-2512" | "llm-mistral-ministral-8b-2512" | "llm-mistral-mistral-nemo" | "llm-aws-amazon.nova-micro-v1-0" | "llm-aws-amazon.nova-lite-v1-0" | "llm-aws-amazon.nova-pro-v1-0" | "llm-aws-meta.llama3-1-8b-instruct-v1-0" | "llm-aws-meta.llama3-3-70b-instruct-v1-0" | "llm-openai-gpt-6.1-sol" | "llm-openai-gpt-6.1-terra" | "llm-anthropic-claude-sonnet-5-5" | "llm-anthropic-claude-haiku-5-5" | "llm-together-llama-3.3-70b-turbo" | "llm-deepinfra-llama-3.1-8b" | "llm-deepinfra-llama-3.3-70b" | "llm-deepinfra-qwen3.5-9b" | "llm-deepinfra-mistral-small-24b" | "llm-mistral-large-latest-conflict" | "llm-together-gpt-oss-20b" | "llm-groq-gpt-oss-120b" | "llm-coreweave-llama-3.1-8b" | "llm-cloudflare-llama-3.1-8b-fp8" | "llm-nebius-llama-3.3-70b" | "llm-google-gemini-3.6-flash" | "llm-google-gemini-3.7-flash")
/**
 * Its own model
 */
export type ModelOption1 = ("llm-openai-gpt-4o-mini" | "llm-openai-gpt-4o" | "llm-openai-gpt-4.1" | "llm-openai-gpt-4.1-mini" | "llm-openai-gpt-4.1-nano" | "llm-openai-gpt-5" | "llm-openai-gpt-5-mini" | "llm-openai-gpt-5-nano" | "llm-openai-gpt-5.1" | "llm-openai-gpt-5.4-mini" | "llm-openai-gpt-5.4-nano" | "llm-openai-gpt-5.5" | "llm-openai-gpt-5.6-luna" | "llm-openai-gpt-5.6-terra" | "llm-openai-gpt-5.6-sol" | "llm-openai-gpt-6-luna" | "llm-openai-gpt-6-sol" | "llm-openai-gpt-6-astra" | "llm-anthropic-claude-haiku-4-5" | "llm-anthropic-claude-sonnet-4-6" | "llm-anthropic-claude-sonnet-5" | "llm-anthropic-claude-opus-5" | "llm-anthropic-claude-opus-5-5" | "llm-anthropic-claude-fable-5-1" | "llm-google-gemini-2.5-flash" | "llm-google-gemini-2.5-flash-lite" | "llm-google-gemini-2.5-pro" | "llm-google-gemini-3.1-flash-lite" | "llm-google-gemini-3.1-pro-preview" | "llm-google-gemini-3.5-flash" | "llm-google-gemini-3.5-flash-lite" | "llm-google-gemini-3.8-flash" | "llm-together-meta-llama-3.1-8b-instruct-turbo" | "llm-fireworks-llama-v3p1-8b-instruct" | "llm-fireworks-gpt-oss-20b" | "llm-groq-llama-3.1-8b-instant" | "llm-groq-llama-3.3-70b-versatile" | "llm-groq-gpt-oss-20b" | "llm-mistral-mistral-small-2603" | "llm-mistral-mistral-small-latest" | "llm-mistral-mistral-medium-3-5" | "llm-mistral-mistral-large-2512" | "llm-mistral-ministral-8b-2512" | "llm-mistral-mistral-nemo" | "llm-aws-amazon.nova-micro-v1-0" | "llm-aws-amazon.nova-lite-v1-0" | "llm-aws-amazon.nova-pro-v1-0" | "llm-aws-meta.llama3-1-8b-instruct-v1-0" | "llm-aws-meta.llama3-3-70b-instruct-v1-0" | "llm-openai-gpt-6.1-sol" | "llm-openai-gpt-6.1-terra" | "llm-anthropic-claude-sonnet-5-5" | "llm-anthropic-claude-haiku-5-5" | "llm-together-llama-3.3-70b-turbo" | "llm-deepinfra-llama-3.1-8b" | "llm-deepinfra-llama-3.3-70b" | "llm-deepinfra-qwen3.5-9b" | "llm-deepinfra-mistral-small-24b" | "llm-mistral-large-latest-conflict" | "llm-together-gpt-oss-20b" | "llm-groq-gpt-oss-120b" | "llm-coreweave-llama-3.1-8b" | "llm-cloudflare-llama-3.1-8b-fp8" | "llm-nebius-llama-3.3-70b" | "llm-google-gemini-3.6-flash" | "llm-google-gemini-3.7-flash")
/**
 * Its own model
 */
export type ModelOption2 = ("llm-openai-gpt-4o-mini" | "llm-openai-gpt-4o" | "llm-openai-gpt-4.1" | "llm-openai-gpt-4.1-mini" | "llm-openai-gpt-4.1-nano" | "llm-openai-gpt-5" | "llm-openai-gpt-5-mini" | "llm-openai-gpt-5-nano" | "llm-openai-gpt-5.1" | "llm-openai-gpt-5.4-mini" | "llm-openai-gpt-5.4-nano" | "llm-openai-gpt-5.5" | "llm-openai-gpt-5.6-luna" | "llm-openai-gpt-5.6-terra" | "llm-openai-gpt-5.6-sol" | "llm-openai-gpt-6-luna" | "llm-openai-gpt-6-sol" | "llm-openai-gpt-6-astra" | "llm-anthropic-claude-haiku-4-5" | "llm-anthropic-claude-sonnet-4-6" | "llm-anthropic-claude-sonnet-5" | "llm-anthropic-claude-opus-5" | "llm-anthropic-claude-opus-5-5" | "llm-anthropic-claude-fable-5-1" | "llm-google-gemini-2.5-flash" | "llm-google-gemini-2.5-flash-lite" | "llm-google-gemini-2.5-pro" | "llm-google-gemini-3.1-flash-lite" | "llm-google-gemini-3.1-pro-preview" | "llm-google-gemini-3.5-flash" | "llm-google-gemini-3.5-flash-lite" | "llm-google-gemini-3.8-flash" | "llm-together-meta-llama-3.1-8b-instruct-turbo" | "llm-fireworks-llama-v3p1-8b-instruct" | "llm-fireworks-gpt-oss-20b" | "llm-groq-llama-3.1-8b-instant" | "llm-groq-llama-3.3-70b-versatile" | "llm-groq-gpt-oss-20b" | "llm-mistral-mistral-small-2603" | "llm-mistral-mistral-small-latest" | "llm-mistral-mistral-medium-3-5" | "llm-mistral-mistral-large-2512" | "llm-mistral-ministral-8b-2512" | "llm-mistral-mistral-nemo" | "llm-aws-amazon.nova-micro-v1-0" | "llm-aws-amazon.nova-lite-v1-0" | "llm-aws-amazon.nova-pro-v1-0" | "llm-aws-meta.llama3-1-8b-instruct-v1-0" | "llm-aws-meta.llama3-3-70b-instruct-v1-0" | "llm-openai-gpt-6.1-sol" | "llm-openai-gpt-6.1-terra" | "llm-anthropic-claude-sonnet-5-5" | "llm-anthropic-claude-haiku-5-5" | "llm-together-llama-3.3-70b-turbo" | "llm-deepinfra-llama-3.1-8b" | "llm-deepinfra-llama-3.3-70b" | "llm-deepinfra-qwen3.5-9b" | "llm-deepinfra-mistral-small-24b" | "llm-mistral-large-latest-conflict" | "llm-together-gpt-oss-20b" | "llm-groq-gpt-oss-120b" | "llm-coreweave-llama-3.1-8b" | "llm-cloudflare-llama-3.1-8b-fp8" | "llm-nebius-llama-3.3-70b" | "llm-google-gemini-3.6-flash" | "llm-google-gemini-3.7-flash")
/**
 * Its own model
 */
export type ModelOption3 = ("llm-openai-gpt-4o-mini" | "llm-openai-gpt-4o" | "llm-openai-gpt-4.1" | "llm-openai-gpt-4.1-mini" | "llm-openai-gpt-4.1-nano" | "llm-openai-gpt-5" | "llm-openai-gpt-5-mini" | "llm-openai-gpt-5-nano" | "llm-openai-gpt-5.1" | "llm-openai-gpt-5.4-mini" | "llm-openai-gpt-5.4-nano" | "llm-openai-gpt-5.5" | "llm-openai-gpt-5.6-luna" | "llm-openai-gpt-5.6-terra" | "llm-openai-gpt-5.6-sol" | "llm-openai-gpt-6-luna" | "llm-openai-gpt-6-sol" | "llm-openai-gpt-6-astra" | "llm-anthropic-claude-haiku-4-5" | "llm-anthropic-claude-sonnet-4-6" | "llm-anthropic-claude-sonnet-5" | "llm-anthropic-claude-opus-5" | "llm-anthropic-claude-opus-5-5" | "llm-anthropic-claude-fable-5-1" | "llm-google-gemini-2.5-flash" | "llm-google-gemini-2.5-flash-lite" | "llm-google-gemini-2.5-pro" | "llm-google-gemini-3.1-flash-lite" | "llm-google-gemini-3.1-pro-preview" | "llm-google-gemini-3.5-flash" | "llm-google-gemini-3.5-flash-lite" | "llm-google-gemini-3.8-flash" | "llm-together-meta-llama-3.1-8b-instruct-turbo" | "llm-fireworks-llama-v3p1-8b-instruct" | "llm-fireworks-gpt-oss-20b" | "llm-groq-llama-3.1-8b-instant" | "llm-groq-llama-3.3-70b-versatile" | "llm-groq-gpt-oss-20b" | "llm-mistral-mistral-small-2603" | "llm-mistral-mistral-small-latest" | "llm-mistral-mistral-medium-3-5" | "llm-mistral-mistral-large-2512" | "llm-mistral-ministral-8b-2512" | "llm-mistral-mistral-nemo" | "llm-aws-amazon.nova-micro-v1-0" | "llm-aws-amazon.nova-lite-v1-0" | "llm-aws-amazon.nova-pro-v1-0" | "llm-aws-meta.llama3-1-8b-instruct-v1-0" | "llm-aws-meta.llama3-3-70b-instruct-v1-0" | "llm-openai-gpt-6.1-sol" | "llm-openai-gpt-6.1-terra" | "llm-anthropic-claude-sonnet-5-5" | "llm-anthropic-claude-haiku-5-5" | "llm-together-llama-3.3-70b-turbo" | "llm-deepinfra-llama-3.1-8b" | "llm-deepinfra-llama-3.3-70b" | "llm-deepinfra-qwen3.5-9b" | "llm-deepinfra-mistral-small-24b" | "llm-mistral-large-latest-conflict" | "llm-together-gpt-oss-20b" | "llm-groq-gpt-oss-120b" | "llm-coreweave-llama-3.1-8b" | "llm-cloudflare-llama-3.1-8b-fp8" | "llm-nebius-llama-3.3-70b" | "llm-google-gemini-3.6-flash" | "llm-google-gemini-3.7-flash")
/**
 * Its own model
 */
export type ModelOption4 = ("llm-openai-gpt-4o-mini" | "llm-openai-gpt-4o" | "llm-openai-gpt-4.1" | "llm-openai-gpt-4.1-mini" | "llm-openai-gpt-4.1-nano" | "llm-openai-gpt-5" | "llm-openai-gpt-5-mini" | "llm-openai-gpt-5-nano" | "llm-openai-gpt-5.1" | "llm-openai-gpt-5.4-mini" | "llm-openai-gpt-5.4-nano" | "llm-openai-gpt-5.5" | "llm-openai-gpt-5.6-luna" | "llm-openai-gpt-5.6-terra" | "llm-openai-gpt-5.6-sol" | "llm-openai-gpt-6-luna" | "llm-openai-gpt-6-sol" | "llm-openai-gpt-6-astra" | "llm-anthropic-claude-haiku-4-5" | "llm-anthropic-claude-sonnet-4-6" | "llm-anthropic-claude-sonnet-5" | "llm-anthropic-claude-opus-5" | "llm-anthropic-claude-opus-5-5" | "llm-anthropic-claude-fable-5-1" | "llm-google-gemini-2.5-flash" | "llm-google-gemini-2.5-flash-lite" | "llm-google-gemini-2.5-pro" | "llm-google-gemini-3.1-flash-lite" | "llm-google-gemini-3.1-pro-preview" | "llm-google-gemini-3.5-flash" | "llm-google-gemini-3.5-flash-lite" | "llm-google-gemini-3.8-flash" | "llm-together-meta-llama-3.1-8b-instruct-turbo" | "llm-fireworks-llama-v3p1-8b-instruct" | "llm-fireworks-gpt-oss-20b" | "llm-groq-llama-3.1-8b-instant" | "llm-groq-llama-3.3-70b-versatile" | "llm-groq-gpt-oss-20b" | "llm-mistral-mistral-small-2603" | "llm-mistral-mistral-small-latest" | "llm-mistral-mistral-medium-3-5" | "llm-mistral-mistral-large-2512" | "llm-mistral-ministral-8b-2512" | "llm-mistral-mistral-nemo" | "llm-aws-amazon.nova-micro-v1-0" | "llm-aws-amazon.nova-lite-v1-0" | "llm-aws-amazon.nova-pro-v1-0" | "llm-aws-meta.llama3-1-8b-instruct-v1-0" | "llm-aws-meta.llama3-3-70b-instruct-v1-0" | "llm-openai-gpt-6.1-sol" | "llm-openai-gpt-6.1-terra" | "llm-anthropic-claude-sonnet-5-5" | "llm-anthropic-claude-haiku-5-5" | "llm-together-llama-3.3-70b-turbo" | "llm-deepinfra-llama-3.1-8b" | "llm-deepinfra-llama-3.3-70b" | "llm-deepinfra-qwen3.5-9b" | "llm-deepinfra-mistral-small-24b" | "llm-mistral-large-latest-conflict" | "llm-together-gpt-oss-20b" | "llm-groq-gpt-oss-120b" | "llm-coreweave-llama-3.1-8b" | "llm-cloudflare-llama-3.1-8b-fp8" | "llm-nebius-llama-3.3-70b" | "llm-google-gemini-3.6-flash" | "llm-google-gemini-3.7-flash")
/**
 * Its own model
 */
export type ModelOption5 = ("llm-openai-gpt-4o-mini" | "llm-openai-gpt-4o" | "llm-openai-gpt-4.1" | "llm-openai-gpt-4.1-mini" | "llm-openai-gpt-4.1-nano" | "llm-openai-gpt-5" | "llm-openai-gpt-5-mini" | "llm-openai-gpt-5-nano" | "llm-openai-gpt-5.1" | "llm-openai-gpt-5.4-mini" | "llm-openai-gpt-5.4-nano" | "llm-openai-gpt-5.5" | "llm-openai-gpt-5.6-luna" | "llm-openai-gpt-5.6-terra" | "llm-openai-gpt-5.6-sol" | "llm-openai-gpt-6-luna" | "llm-openai-gpt-6-sol" | "llm-openai-gpt-6-astra" | "llm-anthropic-claude-haiku-4-5" | "llm-anthropic-claude-sonnet-4-6" | "llm-anthropic-claude-sonnet-5" | "llm-anthropic-claude-opus-5" | "llm-anthropic-claude-opus-5-5" | "llm-anthropic-claude-fable-5-1" | "llm-google-gemini-2.5-flash" | "llm-google-gemini-2.5-flash-lite" | "llm-google-gemini-2.5-pro" | "llm-google-gemini-3.1-flash-lite" | "llm-google-gemini-3.1-pro-preview" | "llm-google-gemini-3.5-flash" | "llm-google-gemini-3.5-flash-lite" | "llm-google-gemini-3.8-flash" | "llm-together-meta-llama-3.1-8b-instruct-turbo" | "llm-fireworks-llama-v3p1-8b-instruct" | "llm-fireworks-gpt-oss-20b" | "llm-groq-llama-3.1-8b-instant" | "llm-groq-llama-3.3-70b-versatile" | "llm-groq-gpt-oss-20b" | "llm-mistral-mistral-small-2603" | "llm-mistral-mistral-small-latest" | "llm-mistral-mistral-medium-3-5" | "llm-mistral-mistral-large-2512" | "llm-mistral-ministral-8b-2512" | "llm-mistral-mistral-nemo" | "llm-aws-amazon.nova-micro-v1-0" | "llm-aws-amazon.nova-lite-v1-0" | "llm-aws-amazon.nova-pro-v1-0" | "llm-aws-meta.llama3-1-8b-instruct-v1-0" | "llm-aws-meta.llama3-3-70b-instruct-v1-0" | "llm-openai-gpt-6.1-sol" | "llm-openai-gpt-6.1-terra" | "llm-anthropic-claude-sonnet-5-5" | "llm-anthropic-claude-haiku-5-5" | "llm-together-llama-3.3-70b-turbo" | "llm-deepinfra-llama-3.1-8b" | "llm-deepinfra-llama-3.3-70b" | "llm-deepinfra-qwen3.5-9b" | "llm-deepinfra-mistral-small-24b" | "llm-mistral-large-latest-conflict" | "llm-together-gpt-oss-20b" | "llm-groq-gpt-oss-120b" | "llm-coreweave-llama-3.1-8b" | "llm-cloudflare-llama-3.1-8b-fp8" | "llm-nebius-llama-3.3-70b" | "llm-google-gemini-3.6-flash" | "llm-google-gemini-3.7-flash")
/**
 * Fills the training price and what the provider adds for a tuned model.
 */
export type TuningOption = ("finetune-openai-gpt-4.1-2025-04-14" | "finetune-openai-gpt-4.1-mini-2025-04-14" | "finetune-openai-gpt-4.1-nano-2025-04-14" | "finetune-openai-gpt-4o-2024-08-06" | "finetune-openai-gpt-4o-mini-2024-07-18" | "finetune-openai-gpt-3.5-turbo" | "finetune-together-up-to-16b" | "finetune-together-17b-69b" | "finetune-together-70b-100b" | "finetune-fireworks-up-to-16b" | "finetune-fireworks-16-80b" | "finetune-primeintellect-qwen3.5-0.8b" | "finetune-primeintellect-qwen3.5-2b" | "finetune-primeintellect-qwen3.5-4b" | "finetune-primeintellect-qwen3.5-9b" | "finetune-ori-up-to-10b")
/**
 * Fills the embedding price.
 */
export type EmbeddingOption = ("embedding-openai-text-embedding-3-small" | "embedding-openai-text-embedding-3-large" | "embedding-google-gemini-embedding-001" | "embedding-google-gemini-embedding-2" | "embedding-mistral-mistral-embed" | "embedding-cohere-embed-v4.0" | "embedding-voyageai-voyage-4-large" | "embedding-voyageai-voyage-4" | "embedding-voyageai-voyage-4-lite" | "embedding-voyageai-voyage-3.5" | "embedding-cohere-embed-v3" | "embedding-aws-titan-v2")
/**
 * Fills storage, read and write prices, hosting and the plan's minimum.
 */
export type StoreOption = ("vectordb-pinecone-standard" | "vectordb-pinecone-builder" | "vectordb-pinecone-starter" | "vectordb-pinecone-enterprise" | "vectordb-turbopuffer-launch" | "vectordb-weaviate-flex" | "vectordb-qdrant-free" | "postgres-supabase-micro" | "postgres-supabase-small" | "postgres-supabase-medium" | "postgres-supabase-large" | "postgres-supabase-xl" | "postgres-neon-launch" | "postgres-neon-scale" | "postgres-rds-db-t3-large" | "vectordb-weaviate-free")
/**
 * Fills the price of a GPU you keep running.
 */
export type HostOption = (("finetune-azure-hosting" | "hosting-together-h100" | "hosting-together-h200" | "hosting-fireworks-h100" | "hosting-bedrock-nova-custom-on-demand" | "hosting-fireworks-serverless-lora-preview" | "hosting-together-b200") | TrainingGpuOption)
export type TrainingGpuOption = ("gpu-aws-g5-a10g" | "gpu-aws-g6-l4" | "gpu-aws-g6e-l40s" | "gpu-aws-p4d-a100-40" | "gpu-aws-p4de-a100-80" | "gpu-aws-p5-h100" | "gpu-azure-nc-a100-80" | "gpu-azure-nc-h100" | "gpu-azure-nd-h100" | "gpu-gcp-a3-h100" | "gpu-runpod-h100-sxm" | "gpu-runpod-h100-pcie" | "gpu-runpod-a100-80" | "gpu-runpod-h200" | "gpu-runpod-4090" | "gpu-runpod-l40s" | "gpu-lambda-h100-sxm" | "gpu-lambda-h100-pcie" | "gpu-lambda-a100-40" | "gpu-lambda-a100-80" | "gpu-lambda-a10" | "gpu-modal-h100" | "gpu-modal-a100-80" | "gpu-modal-a100-40" | "gpu-modal-a10" | "gpu-modal-l4" | "gpu-nebius-h100" | "gpu-nebius-h200" | "gpu-modal-h200" | "gpu-modal-l40s" | "gpu-runpod-h100-nvl")
/**
 * Its own host
 */
export type HostOption1 = (("finetune-azure-hosting" | "hosting-together-h100" | "hosting-together-h200" | "hosting-fireworks-h100" | "hosting-bedrock-nova-custom-on-demand" | "hosting-fireworks-serverless-lora-preview" | "hosting-together-b200") | TrainingGpuOption)
/**
 * Its own host
 */
export type HostOption2 = (("finetune-azure-hosting" | "hosting-together-h100" | "hosting-together-h200" | "hosting-fireworks-h100" | "hosting-bedrock-nova-custom-on-demand" | "hosting-fireworks-serverless-lora-preview" | "hosting-together-b200") | TrainingGpuOption)
/**
 * Its own host
 */
export type HostOption3 = (("finetune-azure-hosting" | "hosting-together-h100" | "hosting-together-h200" | "hosting-fireworks-h100" | "hosting-bedrock-nova-custom-on-demand" | "hosting-fireworks-serverless-lora-preview" | "hosting-together-b200") | TrainingGpuOption)
/**
 * Its own host
 */
export type HostOption4 = (("finetune-azure-hosting" | "hosting-together-h100" | "hosting-together-h200" | "hosting-fireworks-h100" | "hosting-bedrock-nova-custom-on-demand" | "hosting-fireworks-serverless-lora-preview" | "hosting-together-b200") | TrainingGpuOption)
/**
 * Its own host
 */
export type HostOption5 = (("finetune-azure-hosting" | "hosting-together-h100" | "hosting-together-h200" | "hosting-fireworks-h100" | "hosting-bedrock-nova-custom-on-demand" | "hosting-fireworks-serverless-lora-preview" | "hosting-together-b200") | TrainingGpuOption)
/**
 * Fills the hourly fee for keeping a tuned model loaded, and what it pays for.
 */
export type HostingPlanOption = ("finetune-azure-hosting" | "hosting-together-h100" | "hosting-together-h200" | "hosting-fireworks-h100" | "hosting-bedrock-nova-custom-on-demand" | "hosting-fireworks-serverless-lora-preview" | "hosting-together-b200")
/**
 * Fills the price of a GPU you train on.
 */
export type TrainingGpuOption1 = ("gpu-aws-g5-a10g" | "gpu-aws-g6-l4" | "gpu-aws-g6e-l40s" | "gpu-aws-p4d-a100-40" | "gpu-aws-p4de-a100-80" | "gpu-aws-p5-h100" | "gpu-azure-nc-a100-80" | "gpu-azure-nc-h100" | "gpu-azure-nd-h100" | "gpu-gcp-a3-h100" | "gpu-runpod-h100-sxm" | "gpu-runpod-h100-pcie" | "gpu-runpod-a100-80" | "gpu-runpod-h200" | "gpu-runpod-4090" | "gpu-runpod-l40s" | "gpu-lambda-h100-sxm" | "gpu-lambda-h100-pcie" | "gpu-lambda-a100-40" | "gpu-lambda-a100-80" | "gpu-lambda-a10" | "gpu-modal-h100" | "gpu-modal-a100-80" | "gpu-modal-a100-40" | "gpu-modal-a10" | "gpu-modal-l4" | "gpu-nebius-h100" | "gpu-nebius-h200" | "gpu-modal-h200" | "gpu-modal-l40s" | "gpu-runpod-h100-nvl")
/**
 * Fills the limit on the first token with what is usual for such a product.
 */
export type ProductOption = ("budget-autocomplete" | "budget-voice" | "budget-chat" | "budget-chat-strict" | "budget-agent" | "budget-batch")
/**
 * Half of the requests (p50), or 95 in 100 (p95).
 */
export type FirstTokenAtOption = ("p95" | "p50")
/**
 * Half of the requests (p50), or 95 in 100 (p95).
 */
export type FirstTokenAtOption1 = ("p95" | "p50")
/**
 * Fills the time between the user and your application.
 */
export type NetworkOption = ("network-client" | "network-same-region" | "network-us-coasts" | "network-atlantic" | "network-virginia-to-france" | "network-seattle-to-france")
/**
 * Load, memory, cold storage and distance matter more than the store's name.
 */
export type SearchOption = ("chosenStore" | "store-pgvector" | "store-pgvector-recall" | "store-pgvector-busy" | "store-pgvector-starved" | "store-pgvector-hybrid" | "store-pinecone-serverless" | "store-pinecone-far" | "store-pinecone-new-connection" | "store-turbopuffer-warm" | "store-turbopuffer-cold" | "store-s3-vectors" | "store-weaviate-busy" | "store-weaviate-starved" | "store-qdrant" | "store-qdrant-busy" | "store-milvus" | "store-milvus-busy" | "store-milvus-10m" | "store-milvus-10m-busy" | "store-elastic" | "store-elastic-busy" | "store-unmeasured")
/**
 * A model call before the search. Fills its time and its tokens.
 */
export type RewritingOption = ("none" | "rewriting-rewrite-gpt-4.1-mini" | "rewriting-rewrite-gemini-2.5-flash-lite" | "rewriting-rewrite-groq-llama-3.3-70b" | "rewriting-hyde-gpt-4.1-mini" | "rewriting-multi-query-gpt-4.1-mini")
/**
 * Fills the prices of the rewriting call. A rewriting that was measured names its model.
 */
export type ModelOption6 = ("llm-openai-gpt-4o-mini" | "llm-openai-gpt-4o" | "llm-openai-gpt-4.1" | "llm-openai-gpt-4.1-mini" | "llm-openai-gpt-4.1-nano" | "llm-openai-gpt-5" | "llm-openai-gpt-5-mini" | "llm-openai-gpt-5-nano" | "llm-openai-gpt-5.1" | "llm-openai-gpt-5.4-mini" | "llm-openai-gpt-5.4-nano" | "llm-openai-gpt-5.5" | "llm-openai-gpt-5.6-luna" | "llm-openai-gpt-5.6-terra" | "llm-openai-gpt-5.6-sol" | "llm-openai-gpt-6-luna" | "llm-openai-gpt-6-sol" | "llm-openai-gpt-6-astra" | "llm-anthropic-claude-haiku-4-5" | "llm-anthropic-claude-sonnet-4-6" | "llm-anthropic-claude-sonnet-5" | "llm-anthropic-claude-opus-5" | "llm-anthropic-claude-opus-5-5" | "llm-anthropic-claude-fable-5-1" | "llm-google-gemini-2.5-flash" | "llm-google-gemini-2.5-flash-lite" | "llm-google-gemini-2.5-pro" | "llm-google-gemini-3.1-flash-lite" | "llm-google-gemini-3.1-pro-preview" | "llm-google-gemini-3.5-flash" | "llm-google-gemini-3.5-flash-lite" | "llm-google-gemini-3.8-flash" | "llm-together-meta-llama-3.1-8b-instruct-turbo" | "llm-fireworks-llama-v3p1-8b-instruct" | "llm-fireworks-gpt-oss-20b" | "llm-groq-llama-3.1-8b-instant" | "llm-groq-llama-3.3-70b-versatile" | "llm-groq-gpt-oss-20b" | "llm-mistral-mistral-small-2603" | "llm-mistral-mistral-small-latest" | "llm-mistral-mistral-medium-3-5" | "llm-mistral-mistral-large-2512" | "llm-mistral-ministral-8b-2512" | "llm-mistral-mistral-nemo" | "llm-aws-amazon.nova-micro-v1-0" | "llm-aws-amazon.nova-lite-v1-0" | "llm-aws-amazon.nova-pro-v1-0" | "llm-aws-meta.llama3-1-8b-instruct-v1-0" | "llm-aws-meta.llama3-3-70b-instruct-v1-0" | "llm-openai-gpt-6.1-sol" | "llm-openai-gpt-6.1-terra" | "llm-anthropic-claude-sonnet-5-5" | "llm-anthropic-claude-haiku-5-5" | "llm-together-llama-3.3-70b-turbo" | "llm-deepinfra-llama-3.1-8b" | "llm-deepinfra-llama-3.3-70b" | "llm-deepinfra-qwen3.5-9b" | "llm-deepinfra-mistral-small-24b" | "llm-mistral-large-latest-conflict" | "llm-together-gpt-oss-20b" | "llm-groq-gpt-oss-120b" | "llm-coreweave-llama-3.1-8b" | "llm-cloudflare-llama-3.1-8b-fp8" | "llm-nebius-llama-3.3-70b" | "llm-google-gemini-3.6-flash" | "llm-google-gemini-3.7-flash")
/**
 * Puts the passages in a better order. Fills its time.
 */
export type RerankerOption = ("none" | "reranker-cohere-3.5-dedicated-128" | "reranker-cohere-3.5-dedicated-64" | "reranker-cohere-api" | "reranker-zerank-2" | "reranker-bge-v2-m3-hosted")
/**
 * Checks each question. Fills its time.
 */
export type InputGuardOption = ("none" | "guard-llama-guard-3-8b")
/**
 * Beside the retrieval only the slower of the two counts.
 */
export type InputGuardRunsOption = ("before" | "beside")
/**
 * Checks each answer. Fills its time.
 */
export type InputGuardOption1 = ("none" | "guard-llama-guard-3-8b")
/**
 * If it must see the whole answer, nothing is shown until the last token is written.
 */
export type OutputGuardSeesOption = ("parts" | "whole")
/**
 * Fills how fast a copy reads and writes, how many requests it answers at once, and its GPUs.
 */
export type MachineOption = ("self-hosted-llama-3-8b-l4" | "self-hosted-llama-3-8b-a100" | "self-hosted-llama-3-8b-h100" | "self-hosted-qwen3-8b-bf16-h100-1024" | "self-hosted-qwen3-8b-bf16-h100-8192" | "self-hosted-qwen3-8b-fp8-h100-1024" | "self-hosted-qwen3-8b-fp8-h100-8192" | "self-hosted-llama-3.3-70b-fp8-2xh100" | "self-hosted-llama-3.3-70b-oci" | "self-hosted-worked-out")
/**
 * Its own machine
 */
export type MachineOption1 = ("self-hosted-llama-3-8b-l4" | "self-hosted-llama-3-8b-a100" | "self-hosted-llama-3-8b-h100" | "self-hosted-qwen3-8b-bf16-h100-1024" | "self-hosted-qwen3-8b-bf16-h100-8192" | "self-hosted-qwen3-8b-fp8-h100-1024" | "self-hosted-qwen3-8b-fp8-h100-8192" | "self-hosted-llama-3.3-70b-fp8-2xh100" | "self-hosted-llama-3.3-70b-oci" | "self-hosted-worked-out")
/**
 * Its own machine
 */
export type MachineOption2 = ("self-hosted-llama-3-8b-l4" | "self-hosted-llama-3-8b-a100" | "self-hosted-llama-3-8b-h100" | "self-hosted-qwen3-8b-bf16-h100-1024" | "self-hosted-qwen3-8b-bf16-h100-8192" | "self-hosted-qwen3-8b-fp8-h100-1024" | "self-hosted-qwen3-8b-fp8-h100-8192" | "self-hosted-llama-3.3-70b-fp8-2xh100" | "self-hosted-llama-3.3-70b-oci" | "self-hosted-worked-out")
/**
 * Its own machine
 */
export type MachineOption3 = ("self-hosted-llama-3-8b-l4" | "self-hosted-llama-3-8b-a100" | "self-hosted-llama-3-8b-h100" | "self-hosted-qwen3-8b-bf16-h100-1024" | "self-hosted-qwen3-8b-bf16-h100-8192" | "self-hosted-qwen3-8b-fp8-h100-1024" | "self-hosted-qwen3-8b-fp8-h100-8192" | "self-hosted-llama-3.3-70b-fp8-2xh100" | "self-hosted-llama-3.3-70b-oci" | "self-hosted-worked-out")
/**
 * Its own machine
 */
export type MachineOption4 = ("self-hosted-llama-3-8b-l4" | "self-hosted-llama-3-8b-a100" | "self-hosted-llama-3-8b-h100" | "self-hosted-qwen3-8b-bf16-h100-1024" | "self-hosted-qwen3-8b-bf16-h100-8192" | "self-hosted-qwen3-8b-fp8-h100-1024" | "self-hosted-qwen3-8b-fp8-h100-8192" | "self-hosted-llama-3.3-70b-fp8-2xh100" | "self-hosted-llama-3.3-70b-oci" | "self-hosted-worked-out")
/**
 * Its own machine
 */
export type MachineOption5 = ("self-hosted-llama-3-8b-l4" | "self-hosted-llama-3-8b-a100" | "self-hosted-llama-3-8b-h100" | "self-hosted-qwen3-8b-bf16-h100-1024" | "self-hosted-qwen3-8b-bf16-h100-8192" | "self-hosted-qwen3-8b-fp8-h100-1024" | "self-hosted-qwen3-8b-fp8-h100-8192" | "self-hosted-llama-3.3-70b-fp8-2xh100" | "self-hosted-llama-3.3-70b-oci" | "self-hosted-worked-out")
/**
 * Whether a request that is slow at one step is slow at the others. Where it was measured, hardly at all.
 */
export type TogetherOption = ("0" | "0.3" | "1")
/**
 * Fills the hourly rate.
 */
export type LabourOption = ("labour-ml-engineer" | "labour-data-scientist" | "labour-annotator" | "labour-domain-expert")
/**
 * We leave an approach out when the catalogue says that it cannot be built, served or kept. You may know better.
 */
export type PossibleOption = ("catalogue" | "yes")
/**
 * Its own possible
 */
export type PossibleOption1 = ("catalogue" | "yes")
/**
 * Its own possible
 */
export type PossibleOption2 = ("catalogue" | "yes")
/**
 * Its own possible
 */
export type PossibleOption3 = ("catalogue" | "yes")
/**
 * Its own possible
 */
export type PossibleOption4 = ("catalogue" | "yes")
/**
 * Its own possible
 */
export type PossibleOption5 = ("catalogue" | "yes")
/**
 * We leave an approach out that your needs rule out. You may count it all the same.
 */
export type CountedOption = ("fitting" | "anyway")
/**
 * As prompting.counted
 */
export type CountedOption1 = ("fitting" | "anyway")
/**
 * As prompting.counted
 */
export type CountedOption2 = ("fitting" | "anyway")
/**
 * As prompting.counted
 */
export type CountedOption3 = ("fitting" | "anyway")
/**
 * As prompting.counted
 */
export type CountedOption4 = ("fitting" | "anyway")
/**
 * When month 1 begins, written like 2026-11-20. Prices change and models stop in the month their day falls into.
 */
export type StartsOption = never
/**
 * Logarithmic axes show all volumes, straight ones how much more is paid.
 */
export type AxesOption = ("log" | "linear")
/**
 * What do most questions ask for?
 */
export type TaskOption = ("unsaid" | "documents" | "publicFacts" | "strictFormat" | "format" | "style" | "classification" | "codes" | "extraction" | "sql" | "hardSql" | "code" | "rareCode" | "api")
/**
 * Must answers name their source?
 */
export type CitationsOption = ("unsaid" | "yes" | "no")
/**
 * Does the knowledge change more than once a month?
 */
export type CitationsOption1 = ("unsaid" | "yes" | "no")
/**
 * Is the knowledge too large for one prompt?
 */
export type CitationsOption2 = ("unsaid" | "yes" | "no")
/**
 * May different users see different documents?
 */
export type CitationsOption3 = ("unsaid" | "yes" | "no")
/**
 * Do many customers each bring their own knowledge?
 */
export type CitationsOption4 = ("unsaid" | "yes" | "no")
/**
 * Must every answer follow a rigid format?
 */
export type CitationsOption5 = ("unsaid" | "yes" | "no")
/**
 * Must every answer keep one voice or style?
 */
export type CitationsOption6 = ("unsaid" | "yes" | "no")
/**
 * Is the vocabulary very specialised?
 */
export type CitationsOption7 = ("unsaid" | "yes" | "no")
/**
 * Is the task narrow and well defined?
 */
export type CitationsOption8 = ("unsaid" | "yes" | "no")
/**
 * Do you have labelled examples?
 */
export type LabelledOption = ("unsaid" | "yes" | "no" | "make")
/**
 * Must answers begin within 200 ms?
 */
export type CitationsOption9 = ("unsaid" | "yes" | "no")
/**
 * Must it run on your own machines?
 */
export type CitationsOption10 = ("unsaid" | "yes" | "no")
/**
 * Must it run without a network?
 */
export type CitationsOption11 = ("unsaid" | "yes" | "no")
/**
 * Is the data sensitive?
 */
export type CitationsOption12 = ("unsaid" | "yes" | "no")
/**
 * Must the data stay in one region?
 */
export type CitationsOption13 = ("unsaid" | "yes" | "no")
/**
 * Is the budget to start under 5,000 USD?
 */
export type CitationsOption14 = ("unsaid" | "yes" | "no")
/**
 * Must it work this week?
 */
export type CitationsOption15 = ("unsaid" | "yes" | "no")
/**
 * Whether the weeks until it answers, and those beside the old system, are counted.
 */
export type LaunchOption = ("none" | "on")
/**
 * Whether some months of each year are busier than the others.
 */
export type SeasonsOption = ("none" | "busy")
/**
 * Whether a dollar that is paid later counts less than one that is paid today.
 */
export type LaunchOption1 = ("none" | "on")
/**
 * The bill is reckoned in US dollars and shown at one rate.
 */
export type ShowOption = ("none" | "eur" | "gbp" | "jpy" | "inr" | "aud")
/**
 * Off until it is said. Then wrong answers are part of every approach’s costs.
 */
export type WrongAnswerOption = ("none" | "person" | "again" | "sum")
/**
 * Some providers charge more for a promise to process requests in one region. Fills that surcharge.
 */
export type RegionOption = ("anywhere" | "us" | "eu")
/**
 * A longer life costs more to write, or by the hour, and keeps more prompts warm.
 */
export type CacheLifetimeOption = ("usual" | "hour" | "kept")
/**
 * Its own cacheLifetime
 */
export type CacheLifetimeOption1 = ("usual" | "hour" | "kept")
/**
 * Its own cacheLifetime
 */
export type CacheLifetimeOption2 = ("usual" | "hour" | "kept")
/**
 * Its own cacheLifetime
 */
export type CacheLifetimeOption3 = ("usual" | "hour" | "kept")
/**
 * Its own cacheLifetime
 */
export type CacheLifetimeOption4 = ("usual" | "hour" | "kept")
/**
 * Its own cacheLifetime
 */
export type CacheLifetimeOption5 = ("usual" | "hour" | "kept")
/**
 * Where its provider has said on which day: move on to the model it names or to another, or end there.
 */
export type SuccessorOption = ("named" | InputGuardModelOption)
export type InputGuardModelOption = ("none" | ModelOption7)
export type ModelOption7 = ("llm-openai-gpt-4o-mini" | "llm-openai-gpt-4o" | "llm-openai-gpt-4.1" | "llm-openai-gpt-4.1-mini" | "llm-openai-gpt-4.1-nano" | "llm-openai-gpt-5" | "llm-openai-gpt-5-mini" | "llm-openai-gpt-5-nano" | "llm-openai-gpt-5.1" | "llm-openai-gpt-5.4-mini" | "llm-openai-gpt-5.4-nano" | "llm-openai-gpt-5.5" | "llm-openai-gpt-5.6-luna" | "llm-openai-gpt-5.6-terra" | "llm-openai-gpt-5.6-sol" | "llm-openai-gpt-6-luna" | "llm-openai-gpt-6-sol" | "llm-openai-gpt-6-astra" | "llm-anthropic-claude-haiku-4-5" | "llm-anthropic-claude-sonnet-4-6" | "llm-anthropic-claude-sonnet-5" | "llm-anthropic-claude-opus-5" | "llm-anthropic-claude-opus-5-5" | "llm-anthropic-claude-fable-5-1" | "llm-google-gemini-2.5-flash" | "llm-google-gemini-2.5-flash-lite" | "llm-google-gemini-2.5-pro" | "llm-google-gemini-3.1-flash-lite" | "llm-google-gemini-3.1-pro-preview" | "llm-google-gemini-3.5-flash" | "llm-google-gemini-3.5-flash-lite" | "llm-google-gemini-3.8-flash" | "llm-together-meta-llama-3.1-8b-instruct-turbo" | "llm-fireworks-llama-v3p1-8b-instruct" | "llm-fireworks-gpt-oss-20b" | "llm-groq-llama-3.1-8b-instant" | "llm-groq-llama-3.3-70b-versatile" | "llm-groq-gpt-oss-20b" | "llm-mistral-mistral-small-2603" | "llm-mistral-mistral-small-latest" | "llm-mistral-mistral-medium-3-5" | "llm-mistral-mistral-large-2512" | "llm-mistral-ministral-8b-2512" | "llm-mistral-mistral-nemo" | "llm-aws-amazon.nova-micro-v1-0" | "llm-aws-amazon.nova-lite-v1-0" | "llm-aws-amazon.nova-pro-v1-0" | "llm-aws-meta.llama3-1-8b-instruct-v1-0" | "llm-aws-meta.llama3-3-70b-instruct-v1-0" | "llm-openai-gpt-6.1-sol" | "llm-openai-gpt-6.1-terra" | "llm-anthropic-claude-sonnet-5-5" | "llm-anthropic-claude-haiku-5-5" | "llm-together-llama-3.3-70b-turbo" | "llm-deepinfra-llama-3.1-8b" | "llm-deepinfra-llama-3.3-70b" | "llm-deepinfra-qwen3.5-9b" | "llm-deepinfra-mistral-small-24b" | "llm-mistral-large-latest-conflict" | "llm-together-gpt-oss-20b" | "llm-groq-gpt-oss-120b" | "llm-coreweave-llama-3.1-8b" | "llm-cloudflare-llama-3.1-8b-fp8" | "llm-nebius-llama-3.3-70b" | "llm-google-gemini-3.6-flash" | "llm-google-gemini-3.7-flash")
/**
 * Its own successor
 */
export type SuccessorOption1 = ("named" | InputGuardModelOption)
/**
 * Its own successor
 */
export type SuccessorOption2 = ("named" | InputGuardModelOption)
/**
 * Its own successor
 */
export type SuccessorOption3 = ("named" | InputGuardModelOption)
/**
 * Its own successor
 */
export type SuccessorOption4 = ("named" | InputGuardModelOption)
/**
 * Its own successor
 */
export type SuccessorOption5 = ("named" | InputGuardModelOption)
/**
 * Fills the token prices of a check. None: a check costs what you enter for it.
 */
export type InputGuardModelOption1 = ("none" | ModelOption7)
/**
 * Fills the token prices of a check. None: a check costs what you enter for it.
 */
export type InputGuardModelOption2 = ("none" | ModelOption7)
/**
 * Whether a question is one turn of several. The volume counts turns.
 */
export type ConversationOption = ("none" | "turns")
/**
 * Fills how many tokens a question and an answer take, over English.
 */
export type LanguageOption = ("none" | "german" | "hindi" | "hindiLlama" | "japanese" | "own")
/**
 * Whether a share of the questions goes to another model.
 */
export type LaunchOption2 = ("none" | "on")
/**
 * Fills its prices.
 */
export type ModelOption8 = ("llm-openai-gpt-4o-mini" | "llm-openai-gpt-4o" | "llm-openai-gpt-4.1" | "llm-openai-gpt-4.1-mini" | "llm-openai-gpt-4.1-nano" | "llm-openai-gpt-5" | "llm-openai-gpt-5-mini" | "llm-openai-gpt-5-nano" | "llm-openai-gpt-5.1" | "llm-openai-gpt-5.4-mini" | "llm-openai-gpt-5.4-nano" | "llm-openai-gpt-5.5" | "llm-openai-gpt-5.6-luna" | "llm-openai-gpt-5.6-terra" | "llm-openai-gpt-5.6-sol" | "llm-openai-gpt-6-luna" | "llm-openai-gpt-6-sol" | "llm-openai-gpt-6-astra" | "llm-anthropic-claude-haiku-4-5" | "llm-anthropic-claude-sonnet-4-6" | "llm-anthropic-claude-sonnet-5" | "llm-anthropic-claude-opus-5" | "llm-anthropic-claude-opus-5-5" | "llm-anthropic-claude-fable-5-1" | "llm-google-gemini-2.5-flash" | "llm-google-gemini-2.5-flash-lite" | "llm-google-gemini-2.5-pro" | "llm-google-gemini-3.1-flash-lite" | "llm-google-gemini-3.1-pro-preview" | "llm-google-gemini-3.5-flash" | "llm-google-gemini-3.5-flash-lite" | "llm-google-gemini-3.8-flash" | "llm-together-meta-llama-3.1-8b-instruct-turbo" | "llm-fireworks-llama-v3p1-8b-instruct" | "llm-fireworks-gpt-oss-20b" | "llm-groq-llama-3.1-8b-instant" | "llm-groq-llama-3.3-70b-versatile" | "llm-groq-gpt-oss-20b" | "llm-mistral-mistral-small-2603" | "llm-mistral-mistral-small-latest" | "llm-mistral-mistral-medium-3-5" | "llm-mistral-mistral-large-2512" | "llm-mistral-ministral-8b-2512" | "llm-mistral-mistral-nemo" | "llm-aws-amazon.nova-micro-v1-0" | "llm-aws-amazon.nova-lite-v1-0" | "llm-aws-amazon.nova-pro-v1-0" | "llm-aws-meta.llama3-1-8b-instruct-v1-0" | "llm-aws-meta.llama3-3-70b-instruct-v1-0" | "llm-openai-gpt-6.1-sol" | "llm-openai-gpt-6.1-terra" | "llm-anthropic-claude-sonnet-5-5" | "llm-anthropic-claude-haiku-5-5" | "llm-together-llama-3.3-70b-turbo" | "llm-deepinfra-llama-3.1-8b" | "llm-deepinfra-llama-3.3-70b" | "llm-deepinfra-qwen3.5-9b" | "llm-deepinfra-mistral-small-24b" | "llm-mistral-large-latest-conflict" | "llm-together-gpt-oss-20b" | "llm-groq-gpt-oss-120b" | "llm-coreweave-llama-3.1-8b" | "llm-cloudflare-llama-3.1-8b-fp8" | "llm-nebius-llama-3.3-70b" | "llm-google-gemini-3.6-flash" | "llm-google-gemini-3.7-flash")
/**
 * Whether calls that the first provider fails to answer go to another one (failover).
 */
export type LaunchOption3 = ("none" | "on")
/**
 * Fills its prices.
 */
export type ModelOption9 = ("llm-openai-gpt-4o-mini" | "llm-openai-gpt-4o" | "llm-openai-gpt-4.1" | "llm-openai-gpt-4.1-mini" | "llm-openai-gpt-4.1-nano" | "llm-openai-gpt-5" | "llm-openai-gpt-5-mini" | "llm-openai-gpt-5-nano" | "llm-openai-gpt-5.1" | "llm-openai-gpt-5.4-mini" | "llm-openai-gpt-5.4-nano" | "llm-openai-gpt-5.5" | "llm-openai-gpt-5.6-luna" | "llm-openai-gpt-5.6-terra" | "llm-openai-gpt-5.6-sol" | "llm-openai-gpt-6-luna" | "llm-openai-gpt-6-sol" | "llm-openai-gpt-6-astra" | "llm-anthropic-claude-haiku-4-5" | "llm-anthropic-claude-sonnet-4-6" | "llm-anthropic-claude-sonnet-5" | "llm-anthropic-claude-opus-5" | "llm-anthropic-claude-opus-5-5" | "llm-anthropic-claude-fable-5-1" | "llm-google-gemini-2.5-flash" | "llm-google-gemini-2.5-flash-lite" | "llm-google-gemini-2.5-pro" | "llm-google-gemini-3.1-flash-lite" | "llm-google-gemini-3.1-pro-preview" | "llm-google-gemini-3.5-flash" | "llm-google-gemini-3.5-flash-lite" | "llm-google-gemini-3.8-flash" | "llm-together-meta-llama-3.1-8b-instruct-turbo" | "llm-fireworks-llama-v3p1-8b-instruct" | "llm-fireworks-gpt-oss-20b" | "llm-groq-llama-3.1-8b-instant" | "llm-groq-llama-3.3-70b-versatile" | "llm-groq-gpt-oss-20b" | "llm-mistral-mistral-small-2603" | "llm-mistral-mistral-small-latest" | "llm-mistral-mistral-medium-3-5" | "llm-mistral-mistral-large-2512" | "llm-mistral-ministral-8b-2512" | "llm-mistral-mistral-nemo" | "llm-aws-amazon.nova-micro-v1-0" | "llm-aws-amazon.nova-lite-v1-0" | "llm-aws-amazon.nova-pro-v1-0" | "llm-aws-meta.llama3-1-8b-instruct-v1-0" | "llm-aws-meta.llama3-3-70b-instruct-v1-0" | "llm-openai-gpt-6.1-sol" | "llm-openai-gpt-6.1-terra" | "llm-anthropic-claude-sonnet-5-5" | "llm-anthropic-claude-haiku-5-5" | "llm-together-llama-3.3-70b-turbo" | "llm-deepinfra-llama-3.1-8b" | "llm-deepinfra-llama-3.3-70b" | "llm-deepinfra-qwen3.5-9b" | "llm-deepinfra-mistral-small-24b" | "llm-mistral-large-latest-conflict" | "llm-together-gpt-oss-20b" | "llm-groq-gpt-oss-120b" | "llm-coreweave-llama-3.1-8b" | "llm-cloudflare-llama-3.1-8b-fp8" | "llm-nebius-llama-3.3-70b" | "llm-google-gemini-3.6-flash" | "llm-google-gemini-3.7-flash")
/**
 * Whether the answers are measured.
 */
export type LaunchOption4 = ("none" | "on")
/**
 * Fills the fee, what it includes and the price of more.
 */
export type ObservabilityOption = ("none" | "langsmith" | "langfuse" | "own")
/**
 * What happens below the confidence you ask for.
 */
export type HandoverOption = ("none" | "person")
/**
 * Hours that failures take.
 */
export type LaunchOption5 = ("none" | "on")
/**
 * Fewer bits take less memory and are written faster. Little is lost at 8 bit; check your quality at 4.
 */
export type PrecisionOption = ("16" | "8" | "4")
/**
 * Its own precision
 */
export type PrecisionOption1 = ("16" | "8" | "4")
/**
 * Its own precision
 */
export type PrecisionOption2 = ("16" | "8" | "4")
/**
 * Its own precision
 */
export type PrecisionOption3 = ("16" | "8" | "4")
/**
 * Its own precision
 */
export type PrecisionOption4 = ("16" | "8" | "4")
/**
 * Its own precision
 */
export type PrecisionOption5 = ("16" | "8" | "4")
/**
 * How waits and times on your machines follow from the load. Checked against measured loads and a simulated server.
 */
export type UnderLoadOption = ("places" | "shared")
/**
 * Whether many customers each have an adapter of their own, and how they are served.
 */
export type AdaptersOption = ("none" | "merged" | "unmerged")
/**
 * Its own adapters
 */
export type AdaptersOption1 = ("none" | "merged" | "unmerged")
/**
 * Its own adapters
 */
export type AdaptersOption2 = ("none" | "merged" | "unmerged")
/**
 * Its own adapters
 */
export type AdaptersOption3 = ("none" | "merged" | "unmerged")
/**
 * Its own adapters
 */
export type AdaptersOption4 = ("none" | "merged" | "unmerged")
/**
 * Its own adapters
 */
export type AdaptersOption5 = ("none" | "merged" | "unmerged")
/**
 * Whether the machines are rented by the hour or bought.
 */
export type OwnershipOption = ("none" | "bought")
/**
 * Its own ownership
 */
export type OwnershipOption1 = ("none" | "bought")
/**
 * Its own ownership
 */
export type OwnershipOption2 = ("none" | "bought")
/**
 * Its own ownership
 */
export type OwnershipOption3 = ("none" | "bought")
/**
 * Its own ownership
 */
export type OwnershipOption4 = ("none" | "bought")
/**
 * Its own ownership
 */
export type OwnershipOption5 = ("none" | "bought")
/**
 * What happens below a least relevance.
 */
export type ThresholdOption = ("none" | "refuse" | "person")
/**
 * Fills the price of a page.
 */
export type ParsingOption = ("none" | "plain" | "tables" | "agent" | "agentPlus" | "own")
/**
 * Fills what is read, written and embedded besides.
 */
export type ChunkingOption = ("none" | "semantic" | "parentChild" | "agentic")
/**
 * Fills its prices.
 */
export type ModelOption10 = ("llm-openai-gpt-4o-mini" | "llm-openai-gpt-4o" | "llm-openai-gpt-4.1" | "llm-openai-gpt-4.1-mini" | "llm-openai-gpt-4.1-nano" | "llm-openai-gpt-5" | "llm-openai-gpt-5-mini" | "llm-openai-gpt-5-nano" | "llm-openai-gpt-5.1" | "llm-openai-gpt-5.4-mini" | "llm-openai-gpt-5.4-nano" | "llm-openai-gpt-5.5" | "llm-openai-gpt-5.6-luna" | "llm-openai-gpt-5.6-terra" | "llm-openai-gpt-5.6-sol" | "llm-openai-gpt-6-luna" | "llm-openai-gpt-6-sol" | "llm-openai-gpt-6-astra" | "llm-anthropic-claude-haiku-4-5" | "llm-anthropic-claude-sonnet-4-6" | "llm-anthropic-claude-sonnet-5" | "llm-anthropic-claude-opus-5" | "llm-anthropic-claude-opus-5-5" | "llm-anthropic-claude-fable-5-1" | "llm-google-gemini-2.5-flash" | "llm-google-gemini-2.5-flash-lite" | "llm-google-gemini-2.5-pro" | "llm-google-gemini-3.1-flash-lite" | "llm-google-gemini-3.1-pro-preview" | "llm-google-gemini-3.5-flash" | "llm-google-gemini-3.5-flash-lite" | "llm-google-gemini-3.8-flash" | "llm-together-meta-llama-3.1-8b-instruct-turbo" | "llm-fireworks-llama-v3p1-8b-instruct" | "llm-fireworks-gpt-oss-20b" | "llm-groq-llama-3.1-8b-instant" | "llm-groq-llama-3.3-70b-versatile" | "llm-groq-gpt-oss-20b" | "llm-mistral-mistral-small-2603" | "llm-mistral-mistral-small-latest" | "llm-mistral-mistral-medium-3-5" | "llm-mistral-mistral-large-2512" | "llm-mistral-ministral-8b-2512" | "llm-mistral-mistral-nemo" | "llm-aws-amazon.nova-micro-v1-0" | "llm-aws-amazon.nova-lite-v1-0" | "llm-aws-amazon.nova-pro-v1-0" | "llm-aws-meta.llama3-1-8b-instruct-v1-0" | "llm-aws-meta.llama3-3-70b-instruct-v1-0" | "llm-openai-gpt-6.1-sol" | "llm-openai-gpt-6.1-terra" | "llm-anthropic-claude-sonnet-5-5" | "llm-anthropic-claude-haiku-5-5" | "llm-together-llama-3.3-70b-turbo" | "llm-deepinfra-llama-3.1-8b" | "llm-deepinfra-llama-3.3-70b" | "llm-deepinfra-qwen3.5-9b" | "llm-deepinfra-mistral-small-24b" | "llm-mistral-large-latest-conflict" | "llm-together-gpt-oss-20b" | "llm-groq-gpt-oss-120b" | "llm-coreweave-llama-3.1-8b" | "llm-cloudflare-llama-3.1-8b-fp8" | "llm-nebius-llama-3.3-70b" | "llm-google-gemini-3.6-flash" | "llm-google-gemini-3.7-flash")
/**
 * Whether the model is replaced.
 */
export type LaunchOption6 = ("none" | "on")
/**
 * Whether it is kept twice.
 */
export type LaunchOption7 = ("none" | "on")
/**
 * Whether each customer has an index of its own, or a trained addition to the model (an adapter).
 */
export type TenancyOption = ("none" | "apart")
/**
 * Fills how many of the misses it finds. Its costs stand with rewriting, reranking and chunking.
 */
export type BetterSearchOption = ("none" | "context" | "keywords" | "reranked")
/**
 * Where a day is known: end there, or tune another model on the same examples. It ends unless you choose.
 */
export type TunedSuccessorOption = ("again" | InputGuardModelOption)
/**
 * Its own tunedSuccessor
 */
export type TunedSuccessorOption1 = ("again" | InputGuardModelOption)
/**
 * Its own tunedSuccessor
 */
export type TunedSuccessorOption2 = ("again" | InputGuardModelOption)
/**
 * Its own tunedSuccessor
 */
export type TunedSuccessorOption3 = ("again" | InputGuardModelOption)
/**
 * Its own tunedSuccessor
 */
export type TunedSuccessorOption4 = ("again" | InputGuardModelOption)
/**
 * Its own tunedSuccessor
 */
export type TunedSuccessorOption5 = ("again" | InputGuardModelOption)
/**
 * On pairs of answers, after the examples.
 */
export type LaunchOption8 = ("none" | "on")
export type ApproachId = ("prompting" | "longContext" | "rag" | "fineTuning" | "hybrid")
export type LineKind = ("once" | "monthly" | "perQuery" | "everyMonths" | "atMonth")
export type ChartData = ({
chart: string
subtitle: string
summary: string
/**
 * The canonical link of the scenario, from the slash on
 */
link: string
/**
 * What its maker called it
 */
scenario?: string
preset: Preset
warnings: Warning[]
table: {
caption: string
columns: string[]
rows: string[][]
}
kind: "lines"
x: Axis
y: Axis
series: {
id: ApproachId
name: string
points: {
x: number
y: number
}[]
band?: {
low: {
x: number
y: number
}[]
high: {
x: number
y: number
}[]
}
}[]
marks: {
kind: ("rule" | "level" | "dot" | "tick")
x?: number
y?: number
label?: string
}[]
title: string
} | {
chart: string
subtitle: string
summary: string
/**
 * The canonical link of the scenario, from the slash on
 */
link: string
/**
 * What its maker called it
 */
scenario?: string
preset: Preset
warnings: Warning[]
table: {
caption: string
columns: string[]
rows: string[][]
}
kind: "areas"
x: Axis
y: Axis
series: {
id: ApproachId
name: string
points: {
x: number
y: number
}[]
}[]
title: string
} | {
chart: string
subtitle: string
summary: string
/**
 * The canonical link of the scenario, from the slash on
 */
link: string
/**
 * What its maker called it
 */
scenario?: string
preset: Preset
warnings: Warning[]
table: {
caption: string
columns: string[]
rows: string[][]
}
kind: "bars"
x: Axis
series: {
id: ApproachId
name: string
parts: {
name: string
value: number
}[]
}[]
title: string
} | {
chart: string
subtitle: string
summary: string
/**
 * The canonical link of the scenario, from the slash on
 */
link: string
/**
 * What its maker called it
 */
scenario?: string
preset: Preset
warnings: Warning[]
table: {
caption: string
columns: string[]
rows: string[][]
}
kind: "swings"
x: Axis
left: {
id: ApproachId
label: string
}
right: {
id: ApproachId
label: string
}
now: number
series: {
field: string
name: string
from: {
difference: number
input: string
}
to: {
difference: number
input: string
}
assumed: boolean
note: string
}[]
title: string
} | {
chart: string
subtitle: string
summary: string
/**
 * The canonical link of the scenario, from the slash on
 */
link: string
/**
 * What its maker called it
 */
scenario?: string
preset: Preset
warnings: Warning[]
table: {
caption: string
columns: string[]
rows: string[][]
}
kind: "stages"
x: Axis
limit: (number | null)
series: {
id: ApproachId
name: string
note: string
bars: {
name: string
parts: {
name: string
value: number
}[]
}[]
}[]
title: string
} | {
chart: string
subtitle: string
summary: string
/**
 * The canonical link of the scenario, from the slash on
 */
link: string
/**
 * What its maker called it
 */
scenario?: string
preset: Preset
warnings: Warning[]
table: {
caption: string
columns: string[]
rows: string[][]
}
kind: "points"
x: Axis
y: Axis
limit: (number | null)
frontier: {
x: number
y: number
}[]
series: {
id: ApproachId
x: number
y: number
xBand: (never[] | null)
yBand: (never[] | null)
isOnFrontier: boolean
}[]
title: string
} | {
chart: string
subtitle: string
summary: string
/**
 * The canonical link of the scenario, from the slash on
 */
link: string
/**
 * What its maker called it
 */
scenario?: string
preset: Preset
warnings: Warning[]
table: {
caption: string
columns: string[]
rows: string[][]
}
kind: "map"
x: {
values: string[]
title: string
}
y: {
values: string[]
title: string
}
series: {
column: number
row: number
winner: ApproachId
pale: boolean
}[]
title: string
})
export type Input = ({
type: "quantity"
/**
 * The name of the field in the link
 */
id: string
group: string
/**
 * The value as the page shows it
 */
text: string
source: {
/**
 * “you”, “assumption”, “preset”, or the title of the source
 */
label: string
url?: string
asOf?: string
/**
 * That a price was read long before the date of the scenario
 */
old?: string
note?: string
}
/**
 * It was given
 */
isChanged: boolean
/**
 * What it would be otherwise, if that is something else
 */
instead: (string | null)
unit: string
value: {
low: number
likely?: number
high: number
/**
 * For a price: what it is from later days on
 */
changes?: {
from: string
to: number
}[]
}
title: string
} | {
type: "choice"
/**
 * The name of the field in the link
 */
id: string
group: string
/**
 * The value as the page shows it
 */
text: string
source: {
/**
 * “you”, “assumption”, “preset”, or the title of the source
 */
label: string
url?: string
asOf?: string
/**
 * That a price was read long before the date of the scenario
 */
old?: string
note?: string
}
/**
 * It was given
 */
isChanged: boolean
/**
 * What it would be otherwise, if that is something else
 */
instead: (string | null)
option: string
title: string
})

export interface Api {
operations: Operations
problem: Problem
}
export interface Operations {
/**
 * What a scenario costs, where the answer changes, and how sure it is
 */
evaluate: {
given: (Link & {
draws?: string
})
answer: Evaluation
}
/**
 * The same for a scenario sent as JSON
 */
evaluateBody: {
given: Scenario
answer: Evaluation
}
/**
 * Every field a link may hold, with unit, bounds and options
 */
listFields: {
given: {

}
answer: FieldList
}
/**
 * Prices, times and facts with source and date
 */
catalogue: {
given: {
q?: string
kind?: string
provider?: string
region?: string
show?: string
sort?: string
id?: string
}
answer: {
[k: string]: unknown
}
}
/**
 * The link with every value in force written out, which no later correction moves
 */
freeze: {
given: Link
answer: FrozenLink
}
/**
 * oEmbed 1.0 for a page or a card
 */
oembed: {
given: {
url: string
maxwidth?: number
maxheight?: number
format?: ("json" | "xml")
}
answer: (Oembed | string)
}
/**
 * A chart as a picture or as data
 */
chart: {
given: (Link & {
name: ("over-time" | "volume" | "breakdown" | "sensitivity" | "who-wins" | "odds" | "latency" | "distribution" | "cost-latency" | "headroom")
format: ("svg" | "png" | "csv" | "json")
w?: number
h?: number
theme?: ("light" | "dark")
lang?: "en"
measure?: ("firstToken" | "fullAnswer")
errors?: "200"
sep?: ("," | ";")
})
answer: (string | Uint8Array | ChartData)
}
/**
 * A chart as a card for frames
 */
card: {
given: (Link & {
name: ("over-time" | "volume" | "breakdown" | "sensitivity" | "who-wins" | "odds" | "latency" | "distribution" | "cost-latency" | "headroom")
w?: number
theme?: ("light" | "dark" | "auto")
measure?: ("firstToken" | "fullAnswer")
})
answer: string
}
/**
 * The picture of a scenario for previews
 */
preview: {
given: (Link & {
w?: number
})
answer: Uint8Array
}
/**
 * A whole scenario as Excel: its inputs, costs, crossings, and every month
 */
scenarioExcel: {
given: Link
answer: Uint8Array
}
/**
 * A whole scenario as CSV: its inputs, costs, crossings, and every month
 */
scenarioCsv: {
given: (Link & {
sep?: ("," | ";")
})
answer: string
}
/**
 * A whole scenario as JSON: its inputs, costs, crossings, and every month
 */
scenarioJson: {
given: Link
answer: ScenarioFile
}
/**
 * A whole scenario as Markdown: its inputs, costs, crossings, and every month
 */
scenarioMarkdown: {
given: Link
answer: string
}
/**
 * Tools for agents by the Model Context Protocol, without sessions
 */
tools: {
given: {

}
answer: {
[k: string]: unknown
}
}
/**
 * A scenario on one page, to be printed
 */
report: {
given: Link
answer: string
}
/**
 * What is where, for language models
 */
llms: {
given: {

}
answer: string
}
/**
 * What each field means, by its name
 */
help: {
given: {

}
answer: {
[k: string]: unknown
}
}
/**
 * The process answers
 */
isAlive: {
given: {

}
answer: string
}
/**
 * It can make a picture within half a second
 */
isReady: {
given: {

}
answer: string
}
/**
 * This description
 */
describe: {
given: {

}
answer: {
[k: string]: unknown
}
}
}
/**
 * A scenario: a dated preset and what differs from it. Numbers are written as people write them: 50000, 50k, 0.01..0.05, 100..200..500; a quantity takes a range unless it says that it is a whole number, between its bounds in its unit. A field may go by its short name, as long links have it.
 */
export interface Link {
/**
 * Preset
 */
p?: ("help-desk.2026-11" | "internal-wiki.2026-11" | "product-search.2026-11" | "text-to-sql.2026-11" | "legacy-code.2026-11" | "legal-clauses.2026-11" | "medical-coding.2026-11" | "voice-agent.2026-11" | "ticket-triage.2026-11" | "brand-voice.2026-11" | "support-bot.2026-11" | "code-generator.2026-11" | "regulated-answers.2026-11" | "rule-book.2026-11" | "article-001.2026-11" | "article-002.2026-11" | "historical-openai.2026-11")
/**
 * RAG: review: 0.03 per query; audit: 9000 once
 */
lines?: string
/**
 * Every value in force is in the link
 */
frozen?: ("1" | "2" | "3" | "4" | "5")
/**
 * Questions your product asks the model in the first month. 0 to 1000000000 query/month
 */
queries?: string
/**
 * By how much the queries grow each month. 5% means month 2 has 1.05 times the queries of month 1. -0.5 to 1
 */
growth?: string
/**
 * How many months the totals cover. A month is 730 hours. A whole number, 1 to 120 month
 */
horizon?: string
/**
 * A yearly fall of all token prices, for all approaches alike. 50% halves them in a year. 0 to 0.99
 */
priceDecline?: string
/**
 * How long a user may wait until the answer begins. None: no limit. 0 to 86400000 ms
 */
firstTokenBudget?: string
/**
 * How long a user may wait until the answer is complete. None: no limit. 0 to 86400000 ms
 */
fullAnswerBudget?: string
/**
 * Paid once, before the first query. 0 to 1000000000 USD
 */
"prompting.setup"?: string
/**
 * As prompting.setup
 */
"longContext.setup"?: string
/**
 * As prompting.setup
 */
"rag.setup"?: string
/**
 * As prompting.setup
 */
"fineTuning.setup"?: string
/**
 * As prompting.setup
 */
"hybrid.setup"?: string
/**
 * Everything one query costs. 0 to 1000000 USD/query
 */
"prompting.perQuery"?: string
/**
 * As prompting.perQuery
 */
"longContext.perQuery"?: string
/**
 * As prompting.perQuery
 */
"rag.perQuery"?: string
/**
 * As prompting.perQuery
 */
"fineTuning.perQuery"?: string
/**
 * As prompting.perQuery
 */
"hybrid.perQuery"?: string
/**
 * Paid every month, used or not. 0 to 1000000000 USD/month
 */
"prompting.hosting"?: string
/**
 * As prompting.hosting
 */
"longContext.hosting"?: string
/**
 * As prompting.hosting
 */
"rag.hosting"?: string
/**
 * As prompting.hosting
 */
"fineTuning.hosting"?: string
/**
 * As prompting.hosting
 */
"hybrid.hosting"?: string
/**
 * Paid each time the model is trained again. 0 to 1000000000 USD
 */
"prompting.retraining"?: string
/**
 * As prompting.retraining
 */
"longContext.retraining"?: string
/**
 * As prompting.retraining
 */
"rag.retraining"?: string
/**
 * As prompting.retraining
 */
"fineTuning.retraining"?: string
/**
 * As prompting.retraining
 */
"hybrid.retraining"?: string
/**
 * At the start of months k+1, 2k+1 and so on. 0, or the word never, means not at all. 0 to 120 month
 */
"prompting.retrainEvery"?: string
/**
 * As prompting.retrainEvery
 */
"longContext.retrainEvery"?: string
/**
 * As prompting.retrainEvery
 */
"rag.retrainEvery"?: string
/**
 * As prompting.retrainEvery
 */
"fineTuning.retrainEvery"?: string
/**
 * As prompting.retrainEvery
 */
"hybrid.retrainEvery"?: string
/**
 * Weeks from today to the first customer. 0 to 520 week
 */
"prompting.launchTime"?: string
/**
 * As prompting.launchTime
 */
"longContext.launchTime"?: string
/**
 * As prompting.launchTime
 */
"rag.launchTime"?: string
/**
 * As prompting.launchTime
 */
"fineTuning.launchTime"?: string
/**
 * As prompting.launchTime
 */
"hybrid.launchTime"?: string
/**
 * Share of the questions that no person has to answer once it is there. 0 to 1
 */
earningShare?: string
/**
 * What a person’s answer to it costs today. 0 to 1000000 USD/query
 */
earningEach?: string
/**
 * Weeks for which both are paid. 0 to 520 week
 */
besideTime?: string
/**
 * Paid on for as long as both run. 0 to 1000000000 USD/month
 */
oldSystem?: string
/**
 * Weeks in which its share grows from a few questions to all. 0 to 520 week
 */
rolloutTime?: string
/**
 * On average over that time. Half, where the share grows steadily. 0 to 1
 */
rolloutShare?: string
/**
 * 2: twice as many questions as in a usual month. Below 1, the season is a quiet one. 0 to 1000
 */
busyLevel?: string
/**
 * How many months the season lasts. 0 to 12
 */
busyMonths?: string
/**
 * Counted from the first day: 1 is the first month. It comes back every 12 months. 1 to 12
 */
busyFrom?: string
/**
 * What your money earns elsewhere. 10%: 110 dollars in a year count as 100 today. 0 to 1
 */
discountShare?: string
/**
 * The rate of the catalogue, or your bank’s. 0.000001 to 1000000000
 */
shownPerUsd?: string
/**
 * Share of the answerable questions, with all it needs at hand, that it answers right. It follows the kind of task; 200 questions of your own tell ±5 points. 0 to 1
 */
"prompting.rightShare"?: string
/**
 * As prompting.rightShare
 */
"longContext.rightShare"?: string
/**
 * As prompting.rightShare
 */
"rag.rightShare"?: string
/**
 * As prompting.rightShare
 */
"fineTuning.rightShare"?: string
/**
 * As prompting.rightShare
 */
"hybrid.rightShare"?: string
/**
 * Share of the questions to which there is no right answer but “I do not know”. 0 to 1
 */
outOfScopeShare?: string
/**
 * Share of the questions that cannot be answered which it answers nevertheless, and so wrongly. 0 to 1
 */
"prompting.answeredAnywayShare"?: string
/**
 * As prompting.answeredAnywayShare
 */
"longContext.answeredAnywayShare"?: string
/**
 * As prompting.answeredAnywayShare
 */
"rag.answeredAnywayShare"?: string
/**
 * As prompting.answeredAnywayShare
 */
"fineTuning.answeredAnywayShare"?: string
/**
 * As prompting.answeredAnywayShare
 */
"hybrid.answeredAnywayShare"?: string
/**
 * Share of the wrong answers after which a person answers. 0 to 1
 */
handedOverShare?: string
/**
 * Cost of one contact that a person handles. 0 to 1000000 USD/query
 */
contactCost?: string
/**
 * Share of the wrong answers that go to a person before anybody sees them. 0 to 1
 */
caughtShare?: string
/**
 * Share of the wrong answers that are no false statement, but a refusal of what could be answered. 0 to 1
 */
"prompting.admittedShare"?: string
/**
 * As prompting.admittedShare
 */
"longContext.admittedShare"?: string
/**
 * As prompting.admittedShare
 */
"rag.admittedShare"?: string
/**
 * As prompting.admittedShare
 */
"fineTuning.admittedShare"?: string
/**
 * As prompting.admittedShare
 */
"hybrid.admittedShare"?: string
/**
 * What a refusal costs you instead of the price of a wrong answer. 0 to 1000000000 USD/query
 */
admittedSum?: string
/**
 * Share of the false statements for which there is no source at all, or one that does not exist. 0 to 1
 */
"prompting.madeUpShare"?: string
/**
 * As prompting.madeUpShare
 */
"longContext.madeUpShare"?: string
/**
 * As prompting.madeUpShare
 */
"rag.madeUpShare"?: string
/**
 * As prompting.madeUpShare
 */
"fineTuning.madeUpShare"?: string
/**
 * As prompting.madeUpShare
 */
"hybrid.madeUpShare"?: string
/**
 * What an invented source, clause or price costs beyond any other wrong answer: a claim, a refund. 0 to 1000000000 USD/query
 */
madeUpSum?: string
/**
 * What a wrong answer costs you in money, whoever notices it. 0 to 1000000000 USD/query
 */
wrongAnswerSum?: string
/**
 * From the user to your application and back, for half of the requests. 0 to 3600000 ms
 */
networkTime?: string
/**
 * Only 5 in 100 requests take longer at this step. 0 to 3600000 ms
 */
networkTimeP95?: string
/**
 * The fixed part of the prompt: role, rules, format. 0 to 10000000 tok
 */
"prompting.instructionTokens"?: string
/**
 * As prompting.instructionTokens
 */
"longContext.instructionTokens"?: string
/**
 * As prompting.instructionTokens
 */
"rag.instructionTokens"?: string
/**
 * As prompting.instructionTokens
 */
"fineTuning.instructionTokens"?: string
/**
 * As prompting.instructionTokens
 */
"hybrid.instructionTokens"?: string
/**
 * Worked examples or facts that are sent with every request (few-shot examples). 0 to 10000000 tok
 */
"prompting.exampleTokens"?: string
/**
 * As prompting.exampleTokens
 */
"longContext.exampleTokens"?: string
/**
 * As prompting.exampleTokens
 */
"rag.exampleTokens"?: string
/**
 * As prompting.exampleTokens
 */
"fineTuning.exampleTokens"?: string
/**
 * As prompting.exampleTokens
 */
"hybrid.exampleTokens"?: string
/**
 * Mean length of what the user sends. 0 to 10000000 tok
 */
questionTokens?: string
/**
 * Mean length of the answer. Use the mean, not the median: bills follow the mean. 0 to 10000000 tok
 */
outputTokens?: string
/**
 * Its own outputTokens
 */
"prompting.outputTokens"?: string
/**
 * Its own outputTokens
 */
"longContext.outputTokens"?: string
/**
 * Its own outputTokens
 */
"rag.outputTokens"?: string
/**
 * Its own outputTokens
 */
"fineTuning.outputTokens"?: string
/**
 * Its own outputTokens
 */
"hybrid.outputTokens"?: string
/**
 * Tokens written before the answer and not shown, billed like it; the answer begins after them. 0, or the word none, if it does not think. 0 to 10000000 tok
 */
thinkingTokens?: string
/**
 * Its own thinkingTokens
 */
"prompting.thinkingTokens"?: string
/**
 * Its own thinkingTokens
 */
"longContext.thinkingTokens"?: string
/**
 * Its own thinkingTokens
 */
"rag.thinkingTokens"?: string
/**
 * Its own thinkingTokens
 */
"fineTuning.thinkingTokens"?: string
/**
 * Its own thinkingTokens
 */
"hybrid.thinkingTokens"?: string
/**
 * Models cut the same text into more or fewer tokens. 1.3: 30% more than the model your counts are for. 0.1 to 10
 */
tokenizerFactor?: string
/**
 * Its own tokenizerFactor
 */
"prompting.tokenizerFactor"?: string
/**
 * Its own tokenizerFactor
 */
"longContext.tokenizerFactor"?: string
/**
 * Its own tokenizerFactor
 */
"rag.tokenizerFactor"?: string
/**
 * Its own tokenizerFactor
 */
"fineTuning.tokenizerFactor"?: string
/**
 * Its own tokenizerFactor
 */
"hybrid.tokenizerFactor"?: string
/**
 * An approach whose prompt is longer cannot be had; long context needs room for the whole knowledge base. 0 to 10000000 tok
 */
contextWindow?: string
/**
 * Its own contextWindow
 */
"prompting.contextWindow"?: string
/**
 * Its own contextWindow
 */
"longContext.contextWindow"?: string
/**
 * Its own contextWindow
 */
"rag.contextWindow"?: string
/**
 * Its own contextWindow
 */
"fineTuning.contextWindow"?: string
/**
 * Its own contextWindow
 */
"hybrid.contextWindow"?: string
/**
 * 1 for a plain question and answer; more for agents that call the model several times. 0 to 100 1/query
 */
modelCalls?: string
/**
 * Share of calls that fail or break the format and are repeated. 0 to 1
 */
retryShare?: string
/**
 * The prompt that 95 in 100 stay below, over the one that half of them stay below. 1: all are equal. 1 to 1000
 */
promptSpread?: string
/**
 * The answer length that 95 in 100 stay below, over the one that half of them stay below. 1: all are equal. 1 to 1000
 */
outputSpread?: string
/**
 * As your log has it: lengths are then drawn through it and the spread. None: it follows from the mean. 0 to 10000000 tok
 */
promptMedian?: string
/**
 * Its own promptMedian
 */
"prompting.promptMedian"?: string
/**
 * Its own promptMedian
 */
"longContext.promptMedian"?: string
/**
 * Its own promptMedian
 */
"rag.promptMedian"?: string
/**
 * Its own promptMedian
 */
"fineTuning.promptMedian"?: string
/**
 * Its own promptMedian
 */
"hybrid.promptMedian"?: string
/**
 * As your log has it: lengths are then drawn through it and the spread. None: it follows from the mean. 0 to 10000000 tok
 */
outputMedian?: string
/**
 * Its own outputMedian
 */
"prompting.outputMedian"?: string
/**
 * Its own outputMedian
 */
"longContext.outputMedian"?: string
/**
 * Its own outputMedian
 */
"rag.outputMedian"?: string
/**
 * Its own outputMedian
 */
"fineTuning.outputMedian"?: string
/**
 * Its own outputMedian
 */
"hybrid.outputMedian"?: string
/**
 * Share of the questions whose stored answer is sent again. 0 to 1
 */
responseHitShare?: string
/**
 * What the store of earlier answers costs a month. 0 to 10000000 USD/month
 */
responseCacheCost?: string
/**
 * The time of such an answer, for half of them. 0 to 3600000 ms
 */
cachedAnswerTime?: string
/**
 * Only 5 in 100 requests take longer at this step. 0 to 3600000 ms
 */
cachedAnswerTimeP95?: string
/**
 * Your team's hours until it works, without labelling. 0 to 100000 h
 */
"prompting.buildHours"?: string
/**
 * As prompting.buildHours
 */
"longContext.buildHours"?: string
/**
 * As prompting.buildHours
 */
"rag.buildHours"?: string
/**
 * As prompting.buildHours
 */
"fineTuning.buildHours"?: string
/**
 * As prompting.buildHours
 */
"hybrid.buildHours"?: string
/**
 * Your team's hours a month to keep it working. 0 to 730 h/month
 */
"prompting.upkeepHours"?: string
/**
 * As prompting.upkeepHours
 */
"longContext.upkeepHours"?: string
/**
 * As prompting.upkeepHours
 */
"rag.upkeepHours"?: string
/**
 * As prompting.upkeepHours
 */
"fineTuning.upkeepHours"?: string
/**
 * As prompting.upkeepHours
 */
"hybrid.upkeepHours"?: string
/**
 * What an hour of your engineers costs you. The preset's figure is a wage; add what you pay on top of it. 0 to 10000 USD/h
 */
teamRate?: string
/**
 * By how much all token prices of the model are higher in the region. 0 to 10
 */
regionSurcharge?: string
/**
 * Its own regionSurcharge
 */
"prompting.regionSurcharge"?: string
/**
 * Its own regionSurcharge
 */
"longContext.regionSurcharge"?: string
/**
 * Its own regionSurcharge
 */
"rag.regionSurcharge"?: string
/**
 * Its own regionSurcharge
 */
"fineTuning.regionSurcharge"?: string
/**
 * Its own regionSurcharge
 */
"hybrid.regionSurcharge"?: string
/**
 * Price of a million prompt tokens. 0 to 10000 USD/Mtok
 */
inputPrice?: string
/**
 * Its own inputPrice
 */
"prompting.inputPrice"?: string
/**
 * Its own inputPrice
 */
"longContext.inputPrice"?: string
/**
 * Its own inputPrice
 */
"rag.inputPrice"?: string
/**
 * Its own inputPrice
 */
"fineTuning.inputPrice"?: string
/**
 * Its own inputPrice
 */
"hybrid.inputPrice"?: string
/**
 * Price of a million answer tokens. 0 to 10000 USD/Mtok
 */
outputPrice?: string
/**
 * Its own outputPrice
 */
"prompting.outputPrice"?: string
/**
 * Its own outputPrice
 */
"longContext.outputPrice"?: string
/**
 * Its own outputPrice
 */
"rag.outputPrice"?: string
/**
 * Its own outputPrice
 */
"fineTuning.outputPrice"?: string
/**
 * Its own outputPrice
 */
"hybrid.outputPrice"?: string
/**
 * Share of the requests sent through the provider's batch queue, answered within a day. 0 to 1
 */
batchShare?: string
/**
 * Its own batchShare
 */
"prompting.batchShare"?: string
/**
 * Its own batchShare
 */
"longContext.batchShare"?: string
/**
 * Its own batchShare
 */
"rag.batchShare"?: string
/**
 * Its own batchShare
 */
"fineTuning.batchShare"?: string
/**
 * Its own batchShare
 */
"hybrid.batchShare"?: string
/**
 * The full price where the provider lists no batch price. 0 to 10000 USD/Mtok
 */
batchInputPrice?: string
/**
 * Its own batchInputPrice
 */
"prompting.batchInputPrice"?: string
/**
 * Its own batchInputPrice
 */
"longContext.batchInputPrice"?: string
/**
 * Its own batchInputPrice
 */
"rag.batchInputPrice"?: string
/**
 * Its own batchInputPrice
 */
"fineTuning.batchInputPrice"?: string
/**
 * Its own batchInputPrice
 */
"hybrid.batchInputPrice"?: string
/**
 * The full price where the provider lists no batch price. 0 to 10000 USD/Mtok
 */
batchOutputPrice?: string
/**
 * Its own batchOutputPrice
 */
"prompting.batchOutputPrice"?: string
/**
 * Its own batchOutputPrice
 */
"longContext.batchOutputPrice"?: string
/**
 * Its own batchOutputPrice
 */
"rag.batchOutputPrice"?: string
/**
 * Its own batchOutputPrice
 */
"fineTuning.batchOutputPrice"?: string
/**
 * Its own batchOutputPrice
 */
"hybrid.batchOutputPrice"?: string
/**
 * A longer prompt is dearer as a whole, and so is its answer; tokens from the cache count. 0, or the word none, means none is. 0 to 10000000 tok
 */
longPromptFrom?: string
/**
 * Its own longPromptFrom
 */
"prompting.longPromptFrom"?: string
/**
 * Its own longPromptFrom
 */
"longContext.longPromptFrom"?: string
/**
 * Its own longPromptFrom
 */
"rag.longPromptFrom"?: string
/**
 * Its own longPromptFrom
 */
"fineTuning.longPromptFrom"?: string
/**
 * Its own longPromptFrom
 */
"hybrid.longPromptFrom"?: string
/**
 * Price of a million prompt tokens of a long prompt. Cached and batched ones become dearer by as much. 0 to 10000 USD/Mtok
 */
longInputPrice?: string
/**
 * Its own longInputPrice
 */
"prompting.longInputPrice"?: string
/**
 * Its own longInputPrice
 */
"longContext.longInputPrice"?: string
/**
 * Its own longInputPrice
 */
"rag.longInputPrice"?: string
/**
 * Its own longInputPrice
 */
"fineTuning.longInputPrice"?: string
/**
 * Its own longInputPrice
 */
"hybrid.longInputPrice"?: string
/**
 * Price of a million answer tokens after a long prompt. 0 to 10000 USD/Mtok
 */
longOutputPrice?: string
/**
 * Its own longOutputPrice
 */
"prompting.longOutputPrice"?: string
/**
 * Its own longOutputPrice
 */
"longContext.longOutputPrice"?: string
/**
 * Its own longOutputPrice
 */
"rag.longOutputPrice"?: string
/**
 * Its own longOutputPrice
 */
"fineTuning.longOutputPrice"?: string
/**
 * Its own longOutputPrice
 */
"hybrid.longOutputPrice"?: string
/**
 * What the model takes before it reads the prompt, without the network, for half of the requests. 0 to 600000 ms
 */
firstTokenTime?: string
/**
 * Its own firstTokenTime
 */
"prompting.firstTokenTime"?: string
/**
 * Its own firstTokenTime
 */
"longContext.firstTokenTime"?: string
/**
 * Its own firstTokenTime
 */
"rag.firstTokenTime"?: string
/**
 * Its own firstTokenTime
 */
"fineTuning.firstTokenTime"?: string
/**
 * Its own firstTokenTime
 */
"hybrid.firstTokenTime"?: string
/**
 * Only 5 in 100 requests take longer at this step. 0 to 600000 ms
 */
firstTokenTimeP95?: string
/**
 * Its own firstTokenTimeP95
 */
"prompting.firstTokenTimeP95"?: string
/**
 * Its own firstTokenTimeP95
 */
"longContext.firstTokenTimeP95"?: string
/**
 * Its own firstTokenTimeP95
 */
"rag.firstTokenTimeP95"?: string
/**
 * Its own firstTokenTimeP95
 */
"fineTuning.firstTokenTimeP95"?: string
/**
 * Its own firstTokenTimeP95
 */
"hybrid.firstTokenTimeP95"?: string
/**
 * Microseconds a prompt token that is not in the prompt cache; more from 60,000 tokens on. 0 to 600000 us/tok
 */
readTime?: string
/**
 * Its own readTime
 */
"prompting.readTime"?: string
/**
 * Its own readTime
 */
"longContext.readTime"?: string
/**
 * Its own readTime
 */
"rag.readTime"?: string
/**
 * Its own readTime
 */
"fineTuning.readTime"?: string
/**
 * Its own readTime
 */
"hybrid.readTime"?: string
/**
 * Milliseconds for each token of the answer after the first, for half of the requests. 0 to 600000 ms/tok
 */
writeTime?: string
/**
 * Its own writeTime
 */
"prompting.writeTime"?: string
/**
 * Its own writeTime
 */
"longContext.writeTime"?: string
/**
 * Its own writeTime
 */
"rag.writeTime"?: string
/**
 * Its own writeTime
 */
"fineTuning.writeTime"?: string
/**
 * Its own writeTime
 */
"hybrid.writeTime"?: string
/**
 * Only 5 in 100 answers are written more slowly. 0 to 600000 ms/tok
 */
writeTimeP95?: string
/**
 * Its own writeTimeP95
 */
"prompting.writeTimeP95"?: string
/**
 * Its own writeTimeP95
 */
"longContext.writeTimeP95"?: string
/**
 * Its own writeTimeP95
 */
"rag.writeTimeP95"?: string
/**
 * Its own writeTimeP95
 */
"fineTuning.writeTimeP95"?: string
/**
 * Its own writeTimeP95
 */
"hybrid.writeTimeP95"?: string
/**
 * Price of a million tokens read from the cache. The full price where the provider lists none. 0 to 10000 USD/Mtok
 */
cachedInputPrice?: string
/**
 * Its own cachedInputPrice
 */
"prompting.cachedInputPrice"?: string
/**
 * Its own cachedInputPrice
 */
"longContext.cachedInputPrice"?: string
/**
 * Its own cachedInputPrice
 */
"rag.cachedInputPrice"?: string
/**
 * Its own cachedInputPrice
 */
"fineTuning.cachedInputPrice"?: string
/**
 * Its own cachedInputPrice
 */
"hybrid.cachedInputPrice"?: string
/**
 * Price of a million tokens written to the cache. The full price where the provider lists none. 0 to 10000 USD/Mtok
 */
cacheWritePrice?: string
/**
 * Its own cacheWritePrice
 */
"prompting.cacheWritePrice"?: string
/**
 * Its own cacheWritePrice
 */
"longContext.cacheWritePrice"?: string
/**
 * Its own cacheWritePrice
 */
"rag.cacheWritePrice"?: string
/**
 * Its own cacheWritePrice
 */
"fineTuning.cacheWritePrice"?: string
/**
 * Its own cacheWritePrice
 */
"hybrid.cacheWritePrice"?: string
/**
 * For a million tokens and hour, where a cache that you keep is billed. One serves all requests. 0 to 10000 USD/Mtok/h
 */
cacheStoragePrice?: string
/**
 * Its own cacheStoragePrice
 */
"prompting.cacheStoragePrice"?: string
/**
 * Its own cacheStoragePrice
 */
"longContext.cacheStoragePrice"?: string
/**
 * Its own cacheStoragePrice
 */
"rag.cacheStoragePrice"?: string
/**
 * Its own cacheStoragePrice
 */
"fineTuning.cacheStoragePrice"?: string
/**
 * Its own cacheStoragePrice
 */
"hybrid.cacheStoragePrice"?: string
/**
 * Providers do not cache a shorter prefix. 0 to 10000000 tok
 */
cacheMinimumTokens?: string
/**
 * Its own cacheMinimumTokens
 */
"prompting.cacheMinimumTokens"?: string
/**
 * Its own cacheMinimumTokens
 */
"longContext.cacheMinimumTokens"?: string
/**
 * Its own cacheMinimumTokens
 */
"rag.cacheMinimumTokens"?: string
/**
 * Its own cacheMinimumTokens
 */
"fineTuning.cacheMinimumTokens"?: string
/**
 * Its own cacheMinimumTokens
 */
"hybrid.cacheMinimumTokens"?: string
/**
 * Share of the calls that read the prefix from the cache; the rest write it. What you type holds; of what a preset assumes, traffic may leave less. 0 to 1
 */
cacheHitShare?: string
/**
 * Its own cacheHitShare
 */
"prompting.cacheHitShare"?: string
/**
 * Its own cacheHitShare
 */
"longContext.cacheHitShare"?: string
/**
 * Its own cacheHitShare
 */
"rag.cacheHitShare"?: string
/**
 * Its own cacheHitShare
 */
"fineTuning.cacheHitShare"?: string
/**
 * Its own cacheHitShare
 */
"hybrid.cacheHitShare"?: string
/**
 * 1: as where you type it. 0: it is the most. A whole number, 0 to 1
 */
isWarmShareTyped?: string
/**
 * Its own isWarmShareTyped
 */
"prompting.isWarmShareTyped"?: string
/**
 * Its own isWarmShareTyped
 */
"longContext.isWarmShareTyped"?: string
/**
 * Its own isWarmShareTyped
 */
"rag.isWarmShareTyped"?: string
/**
 * Its own isWarmShareTyped
 */
"fineTuning.isWarmShareTyped"?: string
/**
 * Its own isWarmShareTyped
 */
"hybrid.isWarmShareTyped"?: string
/**
 * Of a month’s 730: 220 if all come in office hours. 1 to 730 h/month
 */
arrivalHours?: string
/**
 * Minutes after its last use. It says how many prompts can find the cache warm. 0 to 43800 min
 */
cacheLife?: string
/**
 * Its own cacheLife
 */
"prompting.cacheLife"?: string
/**
 * Its own cacheLife
 */
"longContext.cacheLife"?: string
/**
 * Its own cacheLife
 */
"rag.cacheLife"?: string
/**
 * Its own cacheLife
 */
"fineTuning.cacheLife"?: string
/**
 * Its own cacheLife
 */
"hybrid.cacheLife"?: string
/**
 * Of a month. No price depends on it. 1 to 730 h/month
 */
officeHours?: string
/**
 * When the next model takes over; prices change on their own days. 0, or the word never: no test. A whole number, 0 to 1200 month
 */
retestMonth?: string
/**
 * Its own retestMonth
 */
"prompting.retestMonth"?: string
/**
 * Its own retestMonth
 */
"longContext.retestMonth"?: string
/**
 * Its own retestMonth
 */
"rag.retestMonth"?: string
/**
 * Your team's hours when the next model takes over. 0 to 100000 h
 */
retestHours?: string
/**
 * Its own retestHours
 */
"prompting.retestHours"?: string
/**
 * Its own retestHours
 */
"longContext.retestHours"?: string
/**
 * Its own retestHours
 */
"rag.retestHours"?: string
/**
 * What one check of a question costs, besides the tokens of a model chosen for it. 0 to 100 USD/query
 */
inputGuardCost?: string
/**
 * Calls of its model for one question; 1 unless it looks several times. 0 to 100 1/query
 */
inputGuardChecks?: string
/**
 * Tokens sent to the guard besides what it checks. 0 to 10000000 tok
 */
inputGuardPromptTokens?: string
/**
 * A verdict is a few tokens, an explanation about a hundred. 0 to 10000000 tok
 */
inputGuardTokens?: string
/**
 * Price of a million prompt tokens. 0 to 10000 USD/Mtok
 */
inputGuardInputPrice?: string
/**
 * Price of a million answer tokens. 0 to 10000 USD/Mtok
 */
inputGuardOutputPrice?: string
/**
 * The time of the check, for half of the requests. 0 to 3600000 ms
 */
inputGuardTime?: string
/**
 * Only 5 in 100 requests take longer at this step. 0 to 3600000 ms
 */
inputGuardTimeP95?: string
/**
 * What one check of an answer costs, besides the tokens of a model chosen for it. 0 to 100 USD/query
 */
outputGuardCost?: string
/**
 * Calls of its model for one question; 1 unless it looks several times. 0 to 100 1/query
 */
outputGuardChecks?: string
/**
 * Tokens sent to the guard besides what it checks. 0 to 10000000 tok
 */
outputGuardPromptTokens?: string
/**
 * A verdict is a few tokens, an explanation about a hundred. 0 to 10000000 tok
 */
outputGuardTokens?: string
/**
 * Price of a million prompt tokens. 0 to 10000 USD/Mtok
 */
outputGuardInputPrice?: string
/**
 * Price of a million answer tokens. 0 to 10000 USD/Mtok
 */
outputGuardOutputPrice?: string
/**
 * The time of the check, for half of the requests. 0 to 3600000 ms
 */
outputGuardTime?: string
/**
 * Only 5 in 100 requests take longer at this step. 0 to 3600000 ms
 */
outputGuardTimeP95?: string
/**
 * Questions of one user that follow each other. 1 to 1000
 */
turns?: string
/**
 * The latest so many; 0, or the word none, if all are. 0 to 1000
 */
keptTurns?: string
/**
 * 1.3 means that a text takes 30% more tokens than in English. 0.1 to 20
 */
languageFactor?: string
/**
 * A measured router kept 4.5 to 14% of the cost; makers promise 85%. 0 to 1
 */
easyShare?: string
/**
 * Price of a million prompt tokens. 0 to 10000 USD/Mtok
 */
easyInputPrice?: string
/**
 * Price of a million answer tokens. 0 to 10000 USD/Mtok
 */
easyOutputPrice?: string
/**
 * The time of its whole answer, for half of them. 0 to 3600000 ms
 */
easyTime?: string
/**
 * Only 5 in 100 requests take longer at this step. 0 to 3600000 ms
 */
easyTimeP95?: string
/**
 * Share of the calls that the first one fails or keeps waiting. 0 to 0.99
 */
secondShare?: string
/**
 * Price of a million prompt tokens. 0 to 10000 USD/Mtok
 */
secondInputPrice?: string
/**
 * Price of a million answer tokens. 0 to 10000 USD/Mtok
 */
secondOutputPrice?: string
/**
 * How long the first provider is waited for, in half of the calls that go on to the second. 0 to 3600000 ms
 */
givingUpTime?: string
/**
 * Only 5 in 100 requests take longer at this step. 0 to 3600000 ms
 */
givingUpTimeP95?: string
/**
 * 200 tell 85% right from 80%; it takes 1,268 an approach to tell 84% from 88%. 0 to 1000000
 */
testQuestions?: string
/**
 * Minutes of your team to write one question with its answer. 0 to 10000 min
 */
testQuestionTime?: string
/**
 * Share of the answers that another model judges. 0 to 1
 */
judgedShare?: string
/**
 * About 1,000 tokens read and 150 written by a large model. 0 to 1000 USD/query
 */
judgeCost?: string
/**
 * Share of the answers that people read. 0 to 1
 */
readByPeopleShare?: string
/**
 * About three minutes of an annotator. 0 to 1000 USD/query
 */
reviewCost?: string
/**
 * Paid whether or not anything is recorded. 0 to 10000000 USD/month
 */
observabilityFee?: string
/**
 * Records a month that the fee covers. 0 to 1000000000000 1/month
 */
includedRecords?: string
/**
 * 1 where a question is one record; 4 to 6 where each step of RAG is one. 0 to 1000 1/query
 */
recordsPerQuery?: string
/**
 * Beyond those that are included. 0 to 1000 USD
 */
recordPrice?: string
/**
 * Share of the answers below that confidence. 0 to 1
 */
unsureShare?: string
/**
 * How often it fails so that somebody must act. 0 to 1000 1/month
 */
"prompting.incidentsPerMonth"?: string
/**
 * As prompting.incidentsPerMonth
 */
"longContext.incidentsPerMonth"?: string
/**
 * As prompting.incidentsPerMonth
 */
"rag.incidentsPerMonth"?: string
/**
 * As prompting.incidentsPerMonth
 */
"fineTuning.incidentsPerMonth"?: string
/**
 * As prompting.incidentsPerMonth
 */
"hybrid.incidentsPerMonth"?: string
/**
 * Your team’s hours until it is mended. 0 to 1000 h
 */
incidentTime?: string
/**
 * 1 for a cache that matches word for word; 0.95 was measured for one that matches by meaning. 0 to 1
 */
cacheRightShare?: string
/**
 * Share of the wrong answers after which the same question is asked once more. 0 to 1
 */
askedAgainShare?: string
/**
 * Of the questions answered wrongly once. 1 where the same model is sure to be wrong again. 0 to 1
 */
wrongAgainShare?: string
/**
 * Share of the second wrong answers after which a person answers, at the cost of a person’s answer. 0 to 1
 */
givenUpShare?: string
/**
 * How many GPUs one copy of the model needs. 0 to 1000 gpu
 */
replicaGpus?: string
/**
 * Its own replicaGpus
 */
"prompting.replicaGpus"?: string
/**
 * Its own replicaGpus
 */
"longContext.replicaGpus"?: string
/**
 * Its own replicaGpus
 */
"rag.replicaGpus"?: string
/**
 * Its own replicaGpus
 */
"fineTuning.replicaGpus"?: string
/**
 * Its own replicaGpus
 */
"hybrid.replicaGpus"?: string
/**
 * Price of one GPU for one hour; idle hours are paid too. 0 to 1000 USD/gpu/h
 */
gpuPrice?: string
/**
 * Its own gpuPrice
 */
"prompting.gpuPrice"?: string
/**
 * Its own gpuPrice
 */
"longContext.gpuPrice"?: string
/**
 * Its own gpuPrice
 */
"rag.gpuPrice"?: string
/**
 * Its own gpuPrice
 */
"fineTuning.gpuPrice"?: string
/**
 * Its own gpuPrice
 */
"hybrid.gpuPrice"?: string
/**
 * Answer tokens a second that one full copy writes for all users, at your own lengths. None: it follows from reading and writing below. 0 to 10000000 tok/s
 */
replicaSpeed?: string
/**
 * Its own replicaSpeed
 */
"prompting.replicaSpeed"?: string
/**
 * Its own replicaSpeed
 */
"longContext.replicaSpeed"?: string
/**
 * Its own replicaSpeed
 */
"rag.replicaSpeed"?: string
/**
 * Its own replicaSpeed
 */
"fineTuning.replicaSpeed"?: string
/**
 * Its own replicaSpeed
 */
"hybrid.replicaSpeed"?: string
/**
 * Microseconds. None: worked out from the model and the GPU. 0 to 1000000 us/tok
 */
readWork?: string
/**
 * Its own readWork
 */
"prompting.readWork"?: string
/**
 * Its own readWork
 */
"longContext.readWork"?: string
/**
 * Its own readWork
 */
"rag.readWork"?: string
/**
 * Its own readWork
 */
"fineTuning.readWork"?: string
/**
 * Its own readWork
 */
"hybrid.readWork"?: string
/**
 * Milliseconds, shared among all a copy answers at once. None: worked out from the model and the GPU. 0 to 100000 ms/tok
 */
writeWork?: string
/**
 * Its own writeWork
 */
"prompting.writeWork"?: string
/**
 * Its own writeWork
 */
"longContext.writeWork"?: string
/**
 * Its own writeWork
 */
"rag.writeWork"?: string
/**
 * Its own writeWork
 */
"fineTuning.writeWork"?: string
/**
 * Its own writeWork
 */
"hybrid.writeWork"?: string
/**
 * The engine reads the fixed beginning of a prompt once, and what follows for each request. 0 to 1
 */
keptPrefixShare?: string
/**
 * Its own keptPrefixShare
 */
"prompting.keptPrefixShare"?: string
/**
 * Its own keptPrefixShare
 */
"longContext.keptPrefixShare"?: string
/**
 * Its own keptPrefixShare
 */
"rag.keptPrefixShare"?: string
/**
 * Its own keptPrefixShare
 */
"fineTuning.keptPrefixShare"?: string
/**
 * Its own keptPrefixShare
 */
"hybrid.keptPrefixShare"?: string
/**
 * At the precision chosen. None: not known, and then the speed of a copy is yours to enter. 0 to 100000 GB
 */
weightMemory?: string
/**
 * Its own weightMemory
 */
"prompting.weightMemory"?: string
/**
 * Its own weightMemory
 */
"longContext.weightMemory"?: string
/**
 * Its own weightMemory
 */
"rag.weightMemory"?: string
/**
 * Its own weightMemory
 */
"fineTuning.weightMemory"?: string
/**
 * Its own weightMemory
 */
"hybrid.weightMemory"?: string
/**
 * Two operations for each parameter that a token passes; a mixture of experts passes few of its own. 0 to 1000000 Gflop/tok
 */
tokenWork?: string
/**
 * Its own tokenWork
 */
"prompting.tokenWork"?: string
/**
 * Its own tokenWork
 */
"longContext.tokenWork"?: string
/**
 * Its own tokenWork
 */
"rag.tokenWork"?: string
/**
 * Its own tokenWork
 */
"fineTuning.tokenWork"?: string
/**
 * Its own tokenWork
 */
"hybrid.tokenWork"?: string
/**
 * What each request keeps of every token it holds while it is answered (KV cache), at 16 bit. 0 to 1000000 kB/tok
 */
contextMemory?: string
/**
 * Its own contextMemory
 */
"prompting.contextMemory"?: string
/**
 * Its own contextMemory
 */
"longContext.contextMemory"?: string
/**
 * Its own contextMemory
 */
"rag.contextMemory"?: string
/**
 * Its own contextMemory
 */
"fineTuning.contextMemory"?: string
/**
 * Its own contextMemory
 */
"hybrid.contextMemory"?: string
/**
 * What is not taken by the weights holds the requests. 0 to 100000 GB/gpu
 */
cardMemory?: string
/**
 * Its own cardMemory
 */
"prompting.cardMemory"?: string
/**
 * Its own cardMemory
 */
"longContext.cardMemory"?: string
/**
 * Its own cardMemory
 */
"rag.cardMemory"?: string
/**
 * Its own cardMemory
 */
"fineTuning.cardMemory"?: string
/**
 * Its own cardMemory
 */
"hybrid.cardMemory"?: string
/**
 * All weights are read once for each step of writing, so this bounds how fast an answer is written. 0 to 1000000 GB/s/gpu
 */
cardBandwidth?: string
/**
 * Its own cardBandwidth
 */
"prompting.cardBandwidth"?: string
/**
 * Its own cardBandwidth
 */
"longContext.cardBandwidth"?: string
/**
 * Its own cardBandwidth
 */
"rag.cardBandwidth"?: string
/**
 * Its own cardBandwidth
 */
"fineTuning.cardBandwidth"?: string
/**
 * Its own cardBandwidth
 */
"hybrid.cardBandwidth"?: string
/**
 * At the precision chosen, without sparsity: it bounds how fast prompts are read. 0 to 1000000 Tflop/s/gpu
 */
cardCompute?: string
/**
 * Its own cardCompute
 */
"prompting.cardCompute"?: string
/**
 * Its own cardCompute
 */
"longContext.cardCompute"?: string
/**
 * Its own cardCompute
 */
"rag.cardCompute"?: string
/**
 * Its own cardCompute
 */
"fineTuning.cardCompute"?: string
/**
 * Its own cardCompute
 */
"hybrid.cardCompute"?: string
/**
 * The rest is left to the driver and to what is computed with. 0 to 1
 */
memoryShare?: string
/**
 * Share of the GPU’s published arithmetic that reading a prompt gets. Measured: 34% to 54%. 0.001 to 1
 */
computeShare?: string
/**
 * Share of the GPU’s published memory speed that writing gets, next to the fixed time of a step. 0.001 to 1
 */
bandwidthShare?: string
/**
 * Where a copy of the model needs several GPUs, they wait for each other. 0.001 to 1
 */
splitShare?: string
/**
 * A copy on more of them keeps only the share above of their speed. 0 to 1000 gpu
 */
unsplitGpus?: string
/**
 * What each step takes beside reading the weights. Measured: 1.4 to 6.6 ms. 0 to 10000 ms
 */
stepOverhead?: string
/**
 * 1; fewer where a small model guesses ahead (speculative decoding). 0.01 to 10 1/tok
 */
stepsPerToken?: string
/**
 * A setting of the engine; its memory may hold fewer. A whole number, 1 to 100000
 */
mostAtOnce?: string
/**
 * Share of a copy's capacity you plan to use at the peak. 0.01 to 1
 */
utilisation?: string
/**
 * How many times the busiest minutes exceed the mean. 1 to 1000
 */
peakFactor?: string
/**
 * Copies kept running whatever the load. A whole number, 0 to 10000
 */
minimumReplicas?: string
/**
 * Copies kept for failures. A whole number, 0 to 10000
 */
spareReplicas?: string
/**
 * Beyond these, requests wait. Its memory may hold fewer. None: as many as it holds. A whole number, 0 to 10000
 */
replicaSlots?: string
/**
 * Its own replicaSlots
 */
"prompting.replicaSlots"?: string
/**
 * Its own replicaSlots
 */
"longContext.replicaSlots"?: string
/**
 * Its own replicaSlots
 */
"rag.replicaSlots"?: string
/**
 * Its own replicaSlots
 */
"fineTuning.replicaSlots"?: string
/**
 * Its own replicaSlots
 */
"hybrid.replicaSlots"?: string
/**
 * What an idle machine takes before it reads the prompt, for half of the requests. 0 to 600000 ms
 */
machineFirstTokenTime?: string
/**
 * Its own machineFirstTokenTime
 */
"prompting.machineFirstTokenTime"?: string
/**
 * Its own machineFirstTokenTime
 */
"longContext.machineFirstTokenTime"?: string
/**
 * Its own machineFirstTokenTime
 */
"rag.machineFirstTokenTime"?: string
/**
 * Its own machineFirstTokenTime
 */
"fineTuning.machineFirstTokenTime"?: string
/**
 * Its own machineFirstTokenTime
 */
"hybrid.machineFirstTokenTime"?: string
/**
 * Only 5 in 100 requests take longer at this step. 0 to 600000 ms
 */
machineFirstTokenTimeP95?: string
/**
 * Its own machineFirstTokenTimeP95
 */
"prompting.machineFirstTokenTimeP95"?: string
/**
 * Its own machineFirstTokenTimeP95
 */
"longContext.machineFirstTokenTimeP95"?: string
/**
 * Its own machineFirstTokenTimeP95
 */
"rag.machineFirstTokenTimeP95"?: string
/**
 * Its own machineFirstTokenTimeP95
 */
"fineTuning.machineFirstTokenTimeP95"?: string
/**
 * Its own machineFirstTokenTimeP95
 */
"hybrid.machineFirstTokenTimeP95"?: string
/**
 * Microseconds a token of the prompt, alone on the machine; more from 60,000 tokens on. None: as on a full copy. 0 to 600000 us/tok
 */
machineReadTime?: string
/**
 * Its own machineReadTime
 */
"prompting.machineReadTime"?: string
/**
 * Its own machineReadTime
 */
"longContext.machineReadTime"?: string
/**
 * Its own machineReadTime
 */
"rag.machineReadTime"?: string
/**
 * Its own machineReadTime
 */
"fineTuning.machineReadTime"?: string
/**
 * Its own machineReadTime
 */
"hybrid.machineReadTime"?: string
/**
 * Milliseconds a token of the answer when a copy answers one request; longer under load. None: worked out from the model and the GPU. 0 to 600000 ms/tok
 */
idleWriteTime?: string
/**
 * Its own idleWriteTime
 */
"prompting.idleWriteTime"?: string
/**
 * Its own idleWriteTime
 */
"longContext.idleWriteTime"?: string
/**
 * Its own idleWriteTime
 */
"rag.idleWriteTime"?: string
/**
 * Its own idleWriteTime
 */
"fineTuning.idleWriteTime"?: string
/**
 * Its own idleWriteTime
 */
"hybrid.idleWriteTime"?: string
/**
 * 1: requests are answered sooner where fewer are beside them; 0: each takes a place as long as on a full copy. A whole number, 0 to 1
 */
isWorkShared?: string
/**
 * A machine’s speed when full was measured apart from the pace of its answers. 1 where both agree. 0 to 10
 */
slowdownShare?: string
/**
 * Its own slowdownShare
 */
"prompting.slowdownShare"?: string
/**
 * Its own slowdownShare
 */
"longContext.slowdownShare"?: string
/**
 * Its own slowdownShare
 */
"rag.slowdownShare"?: string
/**
 * Its own slowdownShare
 */
"fineTuning.slowdownShare"?: string
/**
 * Its own slowdownShare
 */
"hybrid.slowdownShare"?: string
/**
 * Of the answers under way, beside reading the prompt. 0: worked out from the steps. 0 to 100
 */
firstTokenSteps?: string
/**
 * Its own firstTokenSteps
 */
"prompting.firstTokenSteps"?: string
/**
 * Its own firstTokenSteps
 */
"longContext.firstTokenSteps"?: string
/**
 * Its own firstTokenSteps
 */
"rag.firstTokenSteps"?: string
/**
 * Its own firstTokenSteps
 */
"fineTuning.firstTokenSteps"?: string
/**
 * Its own firstTokenSteps
 */
"hybrid.firstTokenSteps"?: string
/**
 * The time for a token that 95 in 100 answers stay below, over the one that half of them stay below. 1 to 100
 */
writeSpread?: string
/**
 * A longer prompt is read in several steps, and each also writes a token of every answer under way. 1 to 10000000 tok
 */
readAtOnceTokens?: string
/**
 * Squared coefficient of variation of the times between requests. 1: at random; 0: like clockwork; more: in bursts. 0 to 100
 */
arrivalVariability?: string
/**
 * Squared coefficient of variation of the times that requests take on a machine. 0: all alike. 0 to 100
 */
serviceVariability?: string
/**
 * Minutes without a request after which the model is unloaded. Never: it stays loaded. 0 to 43800 min
 */
idleTimeout?: string
/**
 * How long loading takes, for half of the cold starts. 0 to 86400 s
 */
coldStartTime?: string
/**
 * Only 5 in 100 cold starts take longer. 0 to 86400 s
 */
coldStartTimeP95?: string
/**
 * How many have knowledge of their own; documents and examples are those of all of them together. 1 to 1000000
 */
customers?: string
/**
 * 1 where adapters are merged into the weights; 0 where they are kept beside them. A whole number, 0 to 1
 */
isApart?: string
/**
 * Its own isApart
 */
"prompting.isApart"?: string
/**
 * Its own isApart
 */
"longContext.isApart"?: string
/**
 * Its own isApart
 */
"rag.isApart"?: string
/**
 * Its own isApart
 */
"fineTuning.isApart"?: string
/**
 * Its own isApart
 */
"hybrid.isApart"?: string
/**
 * An adapter beside the weights is computed with for each token. 0.01 to 1
 */
adapterSpeedShare?: string
/**
 * Its own adapterSpeedShare
 */
"prompting.adapterSpeedShare"?: string
/**
 * Its own adapterSpeedShare
 */
"longContext.adapterSpeedShare"?: string
/**
 * Its own adapterSpeedShare
 */
"rag.adapterSpeedShare"?: string
/**
 * Its own adapterSpeedShare
 */
"fineTuning.adapterSpeedShare"?: string
/**
 * Its own adapterSpeedShare
 */
"hybrid.adapterSpeedShare"?: string
/**
 * Of the card alone. None: the catalogue does not know it, and it is yours to enter. 0 to 1000000 USD/gpu
 */
purchasePrice?: string
/**
 * Its own purchasePrice
 */
"prompting.purchasePrice"?: string
/**
 * Its own purchasePrice
 */
"longContext.purchasePrice"?: string
/**
 * Its own purchasePrice
 */
"rag.purchasePrice"?: string
/**
 * Its own purchasePrice
 */
"fineTuning.purchasePrice"?: string
/**
 * Its own purchasePrice
 */
"hybrid.purchasePrice"?: string
/**
 * Processors, memory, network and case, as a share of what the GPUs cost. 0 to 10
 */
serverPremium?: string
/**
 * From then on all are bought again. 1 to 240 month
 */
machineLife?: string
/**
 * At full work, of the card alone. 0 to 100 kW/gpu
 */
cardPower?: string
/**
 * Its own cardPower
 */
"prompting.cardPower"?: string
/**
 * Its own cardPower
 */
"longContext.cardPower"?: string
/**
 * Its own cardPower
 */
"rag.cardPower"?: string
/**
 * Its own cardPower
 */
"fineTuning.cardPower"?: string
/**
 * Its own cardPower
 */
"hybrid.cardPower"?: string
/**
 * 2 means that all of it draws twice what the GPUs draw. 1 to 10
 */
powerOverhead?: string
/**
 * For a kilowatt-hour. 0 where the place includes it. 0 to 10 USD/kW/h
 */
powerPrice?: string
/**
 * A month for each kilowatt that is drawn. 0 to 10000 USD/kW/month
 */
placePrice?: string
/**
 * Your team's hours a month, for all of them together. 0 to 7300 h/month
 */
machineHours?: string
/**
 * How many documents, articles or pages the knowledge base has. 0 to 1000000000
 */
documents?: string
/**
 * Mean length of a document in tokens; a page is about 600. 0 to 10000000 tok
 */
documentTokens?: string
/**
 * Length of a chunk. 1 to 10000000 tok
 */
chunkTokens?: string
/**
 * Tokens two neighbouring chunks share; they are embedded twice. 0 to 10000000 tok
 */
overlapTokens?: string
/**
 * Share of the documents embedded again each month. 100% a month is a full rebuild. 0 to 31 1/month
 */
changeShare?: string
/**
 * Price of embedding a million tokens. 0 to 10000 USD/Mtok
 */
embeddingPrice?: string
/**
 * Numbers in one vector. 1 to 100000
 */
dimensions?: string
/**
 * 4 for plain vectors, 1 or less when compressed. 0.125 to 8 B
 */
numberBytes?: string
/**
 * The chunk itself and its labels. 0 to 1000000 B
 */
textBytes?: string
/**
 * How many times the plain vectors the index takes in memory; it depends on the kind of index. 0 to 1000
 */
indexOverhead?: string
/**
 * What the plan has for the index. None where the store grows by itself. 0 to 1000000000 GB
 */
storeMemory?: string
/**
 * Vectors and text that fit on the plan's disk. None where there is no limit. 0 to 1000000000 GB
 */
storeCapacity?: string
/**
 * How many vectors the plan holds. None where there is no limit. 0 to 1000000000000000
 */
storeVectors?: string
/**
 * The longest vector the store can index. None where no limit is known. 0 to 1000000
 */
storeDimensions?: string
/**
 * Per gigabyte and month. 0 to 1000 USD/GB/month
 */
storagePrice?: string
/**
 * Per million read units. 0 to 10000 USD/Mread
 */
readPrice?: string
/**
 * Per million write units. 0 to 10000 USD/Mwrite
 */
writePrice?: string
/**
 * At least so many; more where the store counts them by the size of the index. 0 to 10000 read
 */
readsPerSearch?: string
/**
 * Grows with the size of a vector. 0 to 10000 write
 */
writesPerChunk?: string
/**
 * The monthly price of a database you keep running, idle hours included. 0 to 10000000 USD/month
 */
storeHosting?: string
/**
 * Billing by use, the plan costs at least this much a month. 0 to 10000000 USD/month
 */
storeMinimum?: string
/**
 * Only what is stored beyond it is billed. 0 to 1000000000 GB
 */
includedStorage?: string
/**
 * Of a store that bills the numbers of its vectors, per gigabyte of them. 0 to 10000 USD/GB/month
 */
vectorPrice?: string
/**
 * How a search costs more as the index grows. 0 to 10000 read/GB
 */
readsPerGb?: string
/**
 * Of a store that bills the size of the index at each search. 0 to 10000 USD/TB
 */
scanPrice?: string
/**
 * A search of a smaller index costs as much as one of this size. 0 to 1000000 GB
 */
scanMinimum?: string
/**
 * For the text of the passages found. 0 to 10000 USD/GB
 */
returnedPrice?: string
/**
 * Of a store that bills writes by their size. 0 to 10000 USD/GB
 */
writtenPrice?: string
/**
 * Of a database whose compute grows in steps; it runs all month. 0 to 10000 USD/h
 */
computePrice?: string
/**
 * Each step of compute holds so much of the index. 0.001 to 1000000 GB
 */
computeMemory?: string
/**
 * What a plan with fixed limits costs a month. 0 to 10000000 USD/month
 */
planFee?: string
/**
 * Beyond it the store's next plan is billed. 0 to 1000000000 GB
 */
planStorage?: string
/**
 * Beyond them the store's next plan is billed. None where the plan has no fixed fee. 0 to 1000000000000000 read/month
 */
planReads?: string
/**
 * Beyond them the store's next plan is billed. 0 to 1000000000000000 write/month
 */
planWrites?: string
/**
 * What the store's next plan with fixed limits costs a month. 0 to 10000000 USD/month
 */
nextFee?: string
/**
 * Beyond it the store bills by use. 0 to 1000000000 GB
 */
nextStorage?: string
/**
 * Beyond them the store bills by use. 0 to 1000000000000000 read/month
 */
nextReads?: string
/**
 * Beyond them the store bills by use. 0 to 1000000000000000 write/month
 */
nextWrites?: string
/**
 * The time of one search, for half of the requests. 0 to 3600000 ms
 */
searchTime?: string
/**
 * Only 5 in 100 requests take longer at this step. 0 to 3600000 ms
 */
searchTimeP95?: string
/**
 * How many retrieved passages go into each prompt (top-k). 0 to 1000
 */
"rag.passages"?: string
/**
 * As rag.passages
 */
"hybrid.passages"?: string
/**
 * Mean length of a retrieved passage; usually the chunk size. 0 to 10000000 tok
 */
passageTokens?: string
/**
 * 1 unless the agent searches several times or not always. 0 to 100
 */
searchesPerModelCall?: string
/**
 * Share of the questions that are answered without a search, and so without passages in the prompt. 0 to 1
 */
noSearchShare?: string
/**
 * The time of the embedding call, for half of the requests. 0 to 3600000 ms
 */
embedTime?: string
/**
 * Only 5 in 100 requests take longer at this step. 0 to 3600000 ms
 */
embedTimeP95?: string
/**
 * Tokens sent to the rewriting model besides the question. 0 to 10000000 tok
 */
rewritePromptTokens?: string
/**
 * About 30 for a question, 150 for an answer to search with. 0 to 10000000 tok
 */
rewriteTokens?: string
/**
 * Price of a million prompt tokens. 0 to 10000 USD/Mtok
 */
rewriteInputPrice?: string
/**
 * Price of a million answer tokens. 0 to 10000 USD/Mtok
 */
rewriteOutputPrice?: string
/**
 * How many questions the rewriting makes of one. A whole number, 1 to 20
 */
sideSearches?: string
/**
 * The time of the rewriting call, for half of the requests. 0 to 3600000 ms
 */
rewriteTime?: string
/**
 * Only 5 in 100 requests take longer at this step. 0 to 3600000 ms
 */
rewriteTimeP95?: string
/**
 * What one unit costs: a question with as many passages as the reranker takes for one. 0 to 100 USD
 */
rerankCost?: string
/**
 * How many of the passages found the reranker reads; never fewer than go into the prompt. 0 to 10000
 */
rerankedPassages?: string
/**
 * A reranking of more passages costs several units. None where one price covers any number. 0 to 100000
 */
rerankUnitPassages?: string
/**
 * A longer passage, question included, is split, and each piece counts. None where it never is. 0 to 10000000 tok
 */
rerankPieceTokens?: string
/**
 * The time of one reranking, for half of the requests. 0 to 3600000 ms
 */
rerankTime?: string
/**
 * Only 5 in 100 requests take longer at this step. 0 to 3600000 ms
 */
rerankTimeP95?: string
/**
 * Share of the questions without a relevant passage. 0 to 1
 */
belowShare?: string
/**
 * Share of them that a person answers. 0 to 1
 */
belowToPersonShare?: string
/**
 * How much text a page holds. 1 to 100000 tok
 */
pageTokens?: string
/**
 * What the service takes. 0 to 100 USD
 */
pagePrice?: string
/**
 * Once for an agent that cuts them. 0 to 100
 */
chunkReads?: string
/**
 * Once for an agent that puts out what it read. 0 to 100
 */
chunkWrites?: string
/**
 * Once for finding where the meaning changes. 0 to 100
 */
chunkEmbeds?: string
/**
 * Price of a million prompt tokens. 0 to 10000 USD/Mtok
 */
chunkInputPrice?: string
/**
 * Price of a million answer tokens. 0 to 10000 USD/Mtok
 */
chunkOutputPrice?: string
/**
 * When everything is embedded again. 1 to 120 month
 */
newEmbeddingMonth?: string
/**
 * Your team’s hours to test and change over. 0 to 10000 h
 */
newEmbeddingWork?: string
/**
 * Each costs what the first costs, without its searches. 0 to 100
 */
storeCopyCount?: string
/**
 * What it adds a month. 0 to 1000000 USD/month
 */
tenantStoreFee?: string
/**
 * Your team’s hours for each. 0 to 10000 h
 */
tenantStoreWork?: string
/**
 * Share of the answerable questions whose passage a search by embedding alone does not find. 0 to 1
 */
searchMissShare?: string
/**
 * Measured at 20 passages: embedded with their context 37%, with keyword search besides 50%, and reranked 63%. Splitting by meaning and asking in several ways gained nothing. 0 to 1
 */
missesFoundShare?: string
/**
 * 0 for facts that stand only in your documents; a model knows some public facts itself. 0 to 1
 */
rightWhenMissed?: string
/**
 * Question and answer pairs the model learns from. 0 to 100000000
 */
examples?: string
/**
 * Minutes to write or correct one example. 0 to 10000 min
 */
labellingMinutes?: string
/**
 * What an hour of their work costs you. 0 to 10000 USD/h
 */
labelRate?: string
/**
 * How many times longer it takes than planned. 1 means the plan holds. 1 to 20
 */
underestimate?: string
/**
 * Share of the labelled examples that is not trained on. 0 to 0.9
 */
holdOutShare?: string
/**
 * Training runs each time, failed ones included. 0 to 1000
 */
retrainRuns?: string
/**
 * Share of the labelled examples that is written or corrected again. 0 to 1
 */
relabelShare?: string
/**
 * Runs until the result is good enough, failed ones included. 0 to 1000
 */
runs?: string
/**
 * Mean length of one training example. 0 to 10000000 tok
 */
trainingExampleTokens?: string
/**
 * How often training goes through all examples (epochs). 0 to 100
 */
epochs?: string
/**
 * How often a run is tested on the examples held out; billed like trained tokens where the provider says so. 0 to 1000
 */
validationPasses?: string
/**
 * What a training run costs at least, however few its tokens. 0 to 1000000 USD
 */
trainingMinimum?: string
/**
 * Price of a million trained tokens. 0 to 10000 USD/Mtok
 */
trainingPrice?: string
/**
 * Price of a million trained tokens when the model is tuned again because the first one ends. 0 to 10000 USD/Mtok
 */
nextTrainingPrice?: string
/**
 * 2 means a prompt token of the tuned model costs twice the base model's. 0 to 10000
 */
tunedInputPremium?: string
/**
 * Its own tunedInputPremium
 */
"fineTuning.tunedInputPremium"?: string
/**
 * Its own tunedInputPremium
 */
"hybrid.tunedInputPremium"?: string
/**
 * 2 means an answer token of the tuned model costs twice the base model's. 0 to 10000
 */
tunedOutputPremium?: string
/**
 * Its own tunedOutputPremium
 */
"fineTuning.tunedOutputPremium"?: string
/**
 * Its own tunedOutputPremium
 */
"hybrid.tunedOutputPremium"?: string
/**
 * When the tuned model stops and another takes over. 0, or the word never, means it does not. A whole number, 0 to 1200 month
 */
tuneAgainMonth?: string
/**
 * Its own tuneAgainMonth
 */
"fineTuning.tuneAgainMonth"?: string
/**
 * Its own tuneAgainMonth
 */
"hybrid.tuneAgainMonth"?: string
/**
 * Your team's hours for the data in the next provider's form, its runs, and tests of the result. 0 to 100000 h
 */
tuneAgainHours?: string
/**
 * Its own tuneAgainHours
 */
"fineTuning.tuneAgainHours"?: string
/**
 * Its own tuneAgainHours
 */
"hybrid.tuneAgainHours"?: string
/**
 * Two answers to one question, and which of them people prefer. 0 to 100000000
 */
preferencePairs?: string
/**
 * Minutes to read both and choose. 0 to 10000 min
 */
preferenceMinutes?: string
/**
 * The question with both answers. 0 to 10000000 tok
 */
preferenceTokens?: string
/**
 * How often all pairs are gone through. 0 to 100
 */
preferencePasses?: string
/**
 * Price of a million trained tokens. 0 to 10000 USD/Mtok
 */
preferencePrice?: string
/**
 * Share of the runs that is paid for again. 0 to 1
 */
preferenceRepeatShare?: string
/**
 * Beside a run over all examples; 0.1 where each of ten customers has a tenth of them. 0 to 10
 */
adapterShare?: string
/**
 * What keeping it ready adds a month. 0 to 1000000 USD/month
 */
adapterFee?: string
/**
 * Share of the facts that is another a period later. Measured a month: framework documentation 0.3%, product documentation 2.5%, price lists 10 to 18%. 0 to 1
 */
factsChangedShare?: string
/**
 * The period for which the share of changed facts is given. 0.01 to 120 month
 */
factsPeriod?: string
/**
 * The step over which the share of stale facts is averaged. 0.01 to 365 day
 */
staleStep?: string
/**
 * Share of the answers whose facts come from training, not from passages. 0 to 1
 */
"fineTuning.learntShare"?: string
/**
 * As fineTuning.learntShare
 */
"hybrid.learntShare"?: string
/**
 * Full training of a 7B model takes eight large GPUs, LoRA one, QLoRA one small one. 0 to 10000 gpu
 */
trainingGpus?: string
/**
 * How long one training run takes. 0 to 10000 h
 */
trainingHours?: string
/**
 * Price of one GPU for one hour. 0 to 1000 USD/gpu/h
 */
trainingGpuPrice?: string
/**
 * Memory of the model. None: not published. 0 to 100000 GB
 */
trainedWeights?: string
/**
 * Its own trainedWeights
 */
"fineTuning.trainedWeights"?: string
/**
 * Its own trainedWeights
 */
"hybrid.trainedWeights"?: string
/**
 * 3 where all weights are trained; 2 where they are frozen beside an adapter. 0 to 100
 */
timesReading?: string
/**
 * 9 where all weights are trained with AdamW in mixed precision; 1 beside a LoRA adapter, a quarter at 4 bit. 0 to 100
 */
trainingMemory?: string
/**
 * 1; 2 where a better and a worse answer to the same prompt are compared. 1 to 100
 */
answersPerExample?: string
/**
 * Share of the GPU’s published arithmetic at 16 bit. Measured: 34% to 60%. 0.001 to 1
 */
reachedTrainingShare?: string
/**
 * The weights and what belongs to them are spread over the GPUs. 0 to 100000 GB/gpu
 */
trainingCardMemory?: string
/**
 * At 16 bit, without sparsity. 0 to 1000000 Tflop/s/gpu
 */
trainingCardCompute?: string
/**
 * What is left of a GPU beside it holds the weights. Longer examples and larger batches take more. 0 to 1000 GB/gpu
 */
trainingWorkspace?: string
/**
 * As many as memory asks for are rented together. More of them shorten the hours and cost the same. 1 to 10000 gpu
 */
trainingMachineGpus?: string
/**
 * Starting, loading the weights, keeping the result. They do not grow with the examples. 0 to 1000 h
 */
runSetupHours?: string
/**
 * Charged every hour, asked or not. 0 to 10000 USD/h
 */
hostingFee?: string
/**
 * 100% where the plan bills its tokens too, 0 where the hour is all. 0 to 1
 */
billedTokensShare?: string
/**
 * For all users together; beyond it, at the peak, another endpoint is paid. None: one carries everything. 0 to 10000000 tok/s
 */
endpointSpeed?: string
"prompting.basis"?: BasisOption
"longContext.basis"?: BasisOption1
"rag.basis"?: BasisOption2
"fineTuning.basis"?: BasisOption3
"hybrid.basis"?: BasisOption4
"prompting.serving"?: ServingOption
"longContext.serving"?: ServingOption1
"rag.serving"?: ServingOption2
"fineTuning.serving"?: ServingOption3
"hybrid.serving"?: ServingOption4
training?: TrainingOption
method?: MethodOption
model?: ModelOption
"prompting.model"?: ModelOption1
"longContext.model"?: ModelOption2
"rag.model"?: ModelOption3
"fineTuning.model"?: ModelOption4
"hybrid.model"?: ModelOption5
tuning?: TuningOption
embedding?: EmbeddingOption
store?: StoreOption
host?: HostOption
"prompting.host"?: HostOption1
"longContext.host"?: HostOption2
"rag.host"?: HostOption3
"fineTuning.host"?: HostOption4
"hybrid.host"?: HostOption5
hostingPlan?: HostingPlanOption
trainingGpu?: TrainingGpuOption1
product?: ProductOption
firstTokenAt?: FirstTokenAtOption
fullAnswerAt?: FirstTokenAtOption1
network?: NetworkOption
search?: SearchOption
rewriting?: RewritingOption
rewriteModel?: ModelOption6
reranker?: RerankerOption
inputGuard?: InputGuardOption
inputGuardRuns?: InputGuardRunsOption
outputGuard?: InputGuardOption1
outputGuardSees?: OutputGuardSeesOption
machine?: MachineOption
"prompting.machine"?: MachineOption1
"longContext.machine"?: MachineOption2
"rag.machine"?: MachineOption3
"fineTuning.machine"?: MachineOption4
"hybrid.machine"?: MachineOption5
together?: TogetherOption
labour?: LabourOption
possible?: PossibleOption
"prompting.possible"?: PossibleOption1
"longContext.possible"?: PossibleOption2
"rag.possible"?: PossibleOption3
"fineTuning.possible"?: PossibleOption4
"hybrid.possible"?: PossibleOption5
"prompting.counted"?: CountedOption
"longContext.counted"?: CountedOption1
"rag.counted"?: CountedOption2
"fineTuning.counted"?: CountedOption3
"hybrid.counted"?: CountedOption4
starts?: StartsOption
axes?: AxesOption
task?: TaskOption
citations?: CitationsOption
changesOften?: CitationsOption1
tooLarge?: CitationsOption2
permissions?: CitationsOption3
tenants?: CitationsOption4
rigidFormat?: CitationsOption5
houseStyle?: CitationsOption6
specialWords?: CitationsOption7
narrowTask?: CitationsOption8
labelled?: LabelledOption
fast?: CitationsOption9
onPremises?: CitationsOption10
offline?: CitationsOption11
sensitive?: CitationsOption12
inRegion?: CitationsOption13
smallBudget?: CitationsOption14
thisWeek?: CitationsOption15
launch?: LaunchOption
seasons?: SeasonsOption
discounting?: LaunchOption1
show?: ShowOption
wrongAnswer?: WrongAnswerOption
region?: RegionOption
cacheLifetime?: CacheLifetimeOption
"prompting.cacheLifetime"?: CacheLifetimeOption1
"longContext.cacheLifetime"?: CacheLifetimeOption2
"rag.cacheLifetime"?: CacheLifetimeOption3
"fineTuning.cacheLifetime"?: CacheLifetimeOption4
"hybrid.cacheLifetime"?: CacheLifetimeOption5
successor?: SuccessorOption
"prompting.successor"?: SuccessorOption1
"longContext.successor"?: SuccessorOption2
"rag.successor"?: SuccessorOption3
"fineTuning.successor"?: SuccessorOption4
"hybrid.successor"?: SuccessorOption5
inputGuardModel?: InputGuardModelOption1
outputGuardModel?: InputGuardModelOption2
conversation?: ConversationOption
language?: LanguageOption
router?: LaunchOption2
easyModel?: ModelOption8
secondProvider?: LaunchOption3
secondModel?: ModelOption9
evaluation?: LaunchOption4
observability?: ObservabilityOption
handover?: HandoverOption
incidents?: LaunchOption5
precision?: PrecisionOption
"prompting.precision"?: PrecisionOption1
"longContext.precision"?: PrecisionOption2
"rag.precision"?: PrecisionOption3
"fineTuning.precision"?: PrecisionOption4
"hybrid.precision"?: PrecisionOption5
underLoad?: UnderLoadOption
adapters?: AdaptersOption
"prompting.adapters"?: AdaptersOption1
"longContext.adapters"?: AdaptersOption2
"rag.adapters"?: AdaptersOption3
"fineTuning.adapters"?: AdaptersOption4
"hybrid.adapters"?: AdaptersOption5
ownership?: OwnershipOption
"prompting.ownership"?: OwnershipOption1
"longContext.ownership"?: OwnershipOption2
"rag.ownership"?: OwnershipOption3
"fineTuning.ownership"?: OwnershipOption4
"hybrid.ownership"?: OwnershipOption5
threshold?: ThresholdOption
parsing?: ParsingOption
chunking?: ChunkingOption
chunkModel?: ModelOption10
newEmbedding?: LaunchOption6
storeCopies?: LaunchOption7
tenancy?: TenancyOption
betterSearch?: BetterSearchOption
tunedSuccessor?: TunedSuccessorOption
"prompting.tunedSuccessor"?: TunedSuccessorOption1
"longContext.tunedSuccessor"?: TunedSuccessorOption2
"rag.tunedSuccessor"?: TunedSuccessorOption3
"fineTuning.tunedSuccessor"?: TunedSuccessorOption4
"hybrid.tunedSuccessor"?: TunedSuccessorOption5
preferences?: LaunchOption8
/**
 * Version of the link
 */
v?: "1"
/**
 * Up to 80 characters
 */
title?: string
/**
 * The short name of a field
 * 
 * This interface was referenced by `Link`'s JSON-Schema definition
 * via the `patternProperty` "^[PLRFH]?([a-z][0-9a-z]|z[0-9a-z]{3})$".
 */
[k: string]: string | "help-desk.2026-11" | "internal-wiki.2026-11" | "product-search.2026-11" | "text-to-sql.2026-11" | "legacy-code.2026-11" | "legal-clauses.2026-11" | "medical-coding.2026-11" | "voice-agent.2026-11" | "ticket-triage.2026-11" | "brand-voice.2026-11" | "support-bot.2026-11" | "code-generator.2026-11" | "regulated-answers.2026-11" | "rule-book.2026-11" | "article-001.2026-11" | "article-002.2026-11" | "historical-openai.2026-11" | "1" | "2" | "3" | "4" | "5" | BasisOption | BasisOption1 | BasisOption2 | BasisOption3 | BasisOption4 | ServingOption | ServingOption1 | ServingOption2 | ServingOption3 | ServingOption4 | TrainingOption | MethodOption | ModelOption | ModelOption1 | ModelOption2 | ModelOption3 | ModelOption4 | ModelOption5 | TuningOption | EmbeddingOption | StoreOption | HostOption | HostOption1 | HostOption2 | HostOption3 | HostOption4 | HostOption5 | HostingPlanOption | TrainingGpuOption1 | ProductOption | FirstTokenAtOption | FirstTokenAtOption1 | NetworkOption | SearchOption | RewritingOption | ModelOption6 | RerankerOption | InputGuardOption | InputGuardRunsOption | InputGuardOption1 | OutputGuardSeesOption | MachineOption | MachineOption1 | MachineOption2 | MachineOption3 | MachineOption4 | MachineOption5 | TogetherOption | LabourOption | PossibleOption | PossibleOption1 | PossibleOption2 | PossibleOption3 | PossibleOption4 | PossibleOption5 | CountedOption | CountedOption1 | CountedOption2 | CountedOption3 | CountedOption4 | StartsOption | AxesOption | TaskOption | CitationsOption | CitationsOption1 | CitationsOption2 | CitationsOption3 | CitationsOption4 | CitationsOption5 | CitationsOption6 | CitationsOption7 | CitationsOption8 | LabelledOption | CitationsOption9 | CitationsOption10 | CitationsOption11 | CitationsOption12 | CitationsOption13 | CitationsOption14 | CitationsOption15 | LaunchOption | SeasonsOption | LaunchOption1 | ShowOption | WrongAnswerOption | RegionOption | CacheLifetimeOption | CacheLifetimeOption1 | CacheLifetimeOption2 | CacheLifetimeOption3 | CacheLifetimeOption4 | CacheLifetimeOption5 | SuccessorOption | SuccessorOption1 | SuccessorOption2 | SuccessorOption3 | SuccessorOption4 | SuccessorOption5 | InputGuardModelOption1 | InputGuardModelOption2 | ConversationOption | LanguageOption | LaunchOption2 | ModelOption8 | LaunchOption3 | ModelOption9 | LaunchOption4 | ObservabilityOption | HandoverOption | LaunchOption5 | PrecisionOption | PrecisionOption1 | PrecisionOption2 | PrecisionOption3 | PrecisionOption4 | PrecisionOption5 | UnderLoadOption | AdaptersOption | AdaptersOption1 | AdaptersOption2 | AdaptersOption3 | AdaptersOption4 | AdaptersOption5 | OwnershipOption | OwnershipOption1 | OwnershipOption2 | OwnershipOption3 | OwnershipOption4 | OwnershipOption5 | ThresholdOption | ParsingOption | ChunkingOption | ModelOption10 | LaunchOption6 | LaunchOption7 | TenancyOption | BetterSearchOption | TunedSuccessorOption | TunedSuccessorOption1 | TunedSuccessorOption2 | TunedSuccessorOption3 | TunedSuccessorOption4 | TunedSuccessorOption5 | LaunchOption8 | undefined
}
export interface Evaluation {
/**
 * The canonical link of the scenario, from the slash on
 */
link: string
warnings: Warning[]
headline: string
horizonMonths: number
queriesPerMonth: number
queriesServed: number
approaches: ApproachCosts[]
ruledOut: RuledOut[]
absent: Absent[]
breakEven: BreakEven[]
/**
 * The cheapest approach from one volume to the next
 */
envelope: {
from: number
to: number
cheapest: ApproachId
}[]
cheapest: ({
id: ApproachId
/**
 * US dollars
 */
totalUsd: number
} | null)
split: ({
dearerModel: string
cheaperModel: string
/**
 * US dollars
 */
modelUsd: number
/**
 * US dollars
 */
methodUsd: number
} | null)
/**
 * How sure it is, in words. This and what follows needs draws
 */
doubt?: string
odds?: (Odds | null)
bands?: (Bands | null)
sensitivity?: (Sensitivity | null)
flipPoints?: FlipPoint[]
latency?: Latency
}
export interface Warning {
field: string
code: ("unknown_field" | "unknown_preset" | "unknown_option" | "given_twice" | "blank" | "unreadable" | "ambiguous" | "not_finite" | "out_of_range" | "not_whole" | "range_not_allowed" | "does_not_fit" | "link_cut" | "newer_link" | "too_long" | "long_link" | "zero_queries" | "unusual" | "may_not_fit" | "left_out" | "old_price")
message: string
}
export interface ApproachCosts {
id: ApproachId
/**
 * US dollars
 */
setupUsd: number
/**
 * Over the horizon, set-up included
 */
totalUsd: number
perThousandQueriesUsd: (number | null)
/**
 * Spent by the end of month 0 (set-up), 1, … up to the horizon
 */
cumulativeUsd: number[]
retrainMonths: number[]
lines: {
id: string
label: string
kind: LineKind
/**
 * US dollars
 */
totalUsd: number
}[]
title: string
}
export interface RuledOut {
id: ApproachId
/**
 * US dollars
 */
setupUsd: number
/**
 * US dollars
 */
totalUsd: number
perThousandQueriesUsd: (number | null)
because: string
/**
 * The questions whose answers rule it out, by their names in links
 */
needs: string[]
title: string
}
export interface Absent {
id: ApproachId
because: string
/**
 * The nearest values with which it can be had, by their names in links
 */
instead?: {
/**
 * What to do, as an order
 */
say: string
values: {
field: string
value: string
}[]
}
/**
 * The day on which it ends, where it can be had until then
 */
endsOn?: string
title: string
}
export interface BreakEven {
challenger: ApproachId
incumbent: ApproachId
crossings: {
queriesPerMonth: number
cheaperAbove: ApproachId
}[]
payback: {
firstAheadMonth: (number | null)
aheadForGoodMonth: (number | null)
changes: {
month: number
ahead: boolean
}[]
queriesServed: (number | null)
firstAheadBeyondHorizon: (number | null)
fromTheStart: boolean
equal: boolean
reason: (string | null)
}
always: ((ApproachId | "equal") | null)
reason: (string | null)
setupGapOverQueryGap: (number | null)
scannedTo: number
}
export interface Odds {
draws: number
sweptDraws: number
seed: string
ranges: string[]
approaches: {
id: ApproachId
/**
 * A share: 0.2 is 20 %
 */
cheapestShare: number
cheapestShareByMonth: number[]
/**
 * A share: 0.2 is 20 %
 */
cannotShare: number
}[]
pair: ({
best: ApproachId
next: ApproachId
differenceUsd: Quantiles
/**
 * A share: 0.2 is 20 %
 */
bestCheaperShare: number
breakEven: {
challenger: ApproachId
incumbent: ApproachId
challengerAbove: {
/**
 * A share: 0.2 is 20 %
 */
share: number
queriesPerMonth: (Quantiles | null)
}
incumbentAbove: {
/**
 * A share: 0.2 is 20 %
 */
share: number
queriesPerMonth: (Quantiles | null)
}
/**
 * A share: 0.2 is 20 %
 */
challengerAlwaysShare: number
/**
 * A share: 0.2 is 20 %
 */
incumbentAlwaysShare: number
/**
 * A share: 0.2 is 20 %
 */
equalShare: number
}
payback: {
challenger: ApproachId
incumbent: ApproachId
firstAheadShareByMonth: number[]
/**
 * A share: 0.2 is 20 %
 */
neverShare: number
month: (Quantiles | null)
}
setupGapOverQueryGap: {
queries: (Quantiles | null)
/**
 * A share: 0.2 is 20 %
 */
neverShare: number
}
measureFirst: {
field: string
/**
 * A share: 0.2 is 20 %
 */
varianceShare: number
/**
 * US dollars
 */
worthUsd: number
title: string
}[]
} | null)
}
export interface Quantiles {
p5: number
p25: number
p50: number
p75: number
p95: number
}
export interface Bands {
volumes: number[]
approaches: {
id: ApproachId
totalUsd: Quantiles
cumulativeUsd: Band
totalByVolumeUsd: Band
}[]
}
export interface Band {
low: number[]
high: number[]
}
export interface Sensitivity {
best: ApproachId
next: ApproachId
/**
 * US dollars
 */
differenceUsd: number
swings: {
field: string
low: {
value: number
text: string
/**
 * US dollars
 */
differenceUsd: number
}
high: {
value: number
text: string
/**
 * US dollars
 */
differenceUsd: number
}
/**
 * The input is a single figure: a quarter less and a quarter more were tried
 */
assumed: boolean
changesWinner: boolean
title: string
}[]
}
export interface FlipPoint {
field: string
value: number
now: string
below: ({
value: number
text: string
winner: ApproachId
} | null)
above: ({
value: number
text: string
winner: ApproachId
} | null)
title: string
}
export interface Latency {
draws: number
seed: string
correlation: (0 | 0.3 | 1)
budget: {
product: string
limits: {
firstToken: ({
/**
 * Milliseconds
 */
ms: number
percentile: ("p50" | "p95")
} | null)
fullAnswer: ({
/**
 * Milliseconds
 */
ms: number
percentile: ("p50" | "p95")
} | null)
}
}
words: string
cheapestWithinBudget: (ApproachId | null)
approaches: ApproachLatency[]
split: ({
own: ApproachId
hosted: ApproachId
/**
 * Milliseconds
 */
movedMs: number
machineMs: number
methodMs: number
} | null)
untimed: Absent[]
}
export interface ApproachLatency {
id: ApproachId
/**
 * To the first token; null where the machines are overloaded
 */
ttft: (Times | null)
/**
 * To the whole answer
 */
full: (Times | null)
stages: {
id: string
label: string
/**
 * Milliseconds
 */
p50Ms: number
/**
 * Milliseconds
 */
p95Ms: number
/**
 * A share: 0.2 is 20 %
 */
share: number
}[]
utilisation: (number | null)
unstable: boolean
meetsBudget: (boolean | null)
serving: ({
replicas: number
slots: number
utilisation: {
/**
 * A share: 0.2 is 20 %
 */
atMean: number
/**
 * A share: 0.2 is 20 %
 */
atPeak: number
}
p95WaitMs: {
atMean: (number | null)
atPeak: (number | null)
}
/**
 * Requests that wait for a place, at the peak
 */
waitingShare: ({
/**
 * A share: 0.2 is 20 %
 */
atPeak: number
/**
 * If requests came at random, not in bursts
 */
atRandom: number
} | null)
unstable: boolean
busy: boolean
/**
 * Fuller than waits were tried at, or so full that a tenth less speed makes first tokens 15% later
 */
unsure: boolean
/**
 * Milliseconds
 */
msPerToken: number
} | null)
coldStart: ({
/**
 * A share: 0.2 is 20 %
 */
share: number
/**
 * Milliseconds
 */
p50Ms: number
/**
 * Milliseconds
 */
p95Ms: number
} | null)
over: {
measure: ("firstToken" | "fullAnswer")
limit: {
/**
 * Milliseconds
 */
ms: number
percentile: ("p50" | "p95")
}
ms: (number | null)
}[]
remedies: {
/**
 * More copies have how many
 */
kind: ("market" | "replicas")
say: string
values: {
field: string
value: string
}[]
/**
 * US dollars
 */
totalUsd: number
times: {
measure: ("firstToken" | "fullAnswer")
limit: {
/**
 * Milliseconds
 */
ms: number
percentile: ("p50" | "p95")
}
/**
 * Milliseconds
 */
ms: number
}[]
replicas?: number
minimumReplicas?: number
/**
 * US dollars
 */
moreUsdPerMonth?: number
}[]
headroom: ({
points: {
queriesPerMonth: number
replicas: number
p95Ms: ({
/**
 * Milliseconds
 */
firstToken: number
/**
 * Milliseconds
 */
fullAnswer: number
} | null)
}[]
anotherAt: number[]
queriesPerMonth: number
} | null)
}
export interface Times {
/**
 * Milliseconds
 */
p50Ms: number
/**
 * Milliseconds
 */
p95Ms: number
/**
 * What adding the stages' own p95 would give
 */
addedP95Ms: number
segments: {
p50: {
id: string
label: string
/**
 * Milliseconds
 */
ms: number
}[]
p95: {
id: string
label: string
/**
 * Milliseconds
 */
ms: number
}[]
}
}
export interface Scenario {
draws?: (number | string)
[k: string]: string | number | {
low: number
likely?: number
high: number
} | undefined
}
export interface FieldList {
quantities: {
/**
 * The name of the field in the link
 */
id: string
unit: string
bounds: {
min: number
max: number
}
help: string
/**
 * Approaches that may use it
 */
usedBy: ApproachId[]
technique: string
/**
 * It may be a range
 */
range: boolean
title: string
}[]
choices: {
id: string
help: string
/**
 * Approaches that may use it
 */
usedBy: ApproachId[]
options: string[]
title: string
}[]
}
export interface FrozenLink {
/**
 * The canonical link of the scenario, from the slash on
 */
link: string
characters: number
warnings: Warning[]
}
export interface Oembed {
version: "1.0"
type: "rich"
provider_name: string
provider_url: string
cache_age: number
html: string
width: number
height: number
thumbnail_url?: string
thumbnail_width?: number
thumbnail_height?: number
title: string
}
export interface Preset {
id: string
/**
 * The day whose prices it keeps
 */
date: string
title: string
}
export interface Axis {
scale: ("linear" | "log")
/**
 * @minItems 2
 * @maxItems 2
 */
domain: never[]
title: string
}
export interface ScenarioFile {
/**
 * The canonical link of the scenario, from the slash on
 */
link: string
preset: Preset
/**
 * The first day of month 1
 */
starts: string
warnings: Warning[]
headline: string
horizonMonths: number
queriesByMonth: number[]
inputs: Input[]
approaches: {
id: ApproachId
/**
 * US dollars
 */
setupUsd: number
/**
 * US dollars
 */
totalUsd: number
perThousandQueriesUsd: (number | null)
isCheapest: boolean
standing: string
basis: ("built" | "quoted")
serving: (string | null)
training: (string | null)
inputs: {
name: string
/**
 * The name in links under which it was found
 */
field: string
unit: string
/**
 * The mean of its range
 */
value: number
/**
 * For a price: what it is from later days on
 */
changes?: {
from: string
to: number
}[]
}[]
lines: {
id: string
label: string
/**
 * US dollars
 */
totalUsd: number
/**
 * Index 0 is set-up
 * 
 * Items: US dollars
 */
byMonthUsd: number[]
}[]
months: {
month: number
/**
 * US dollars
 */
spentUsd: number
/**
 * US dollars
 */
spentSoFarUsd: number
}[]
title: string
}[]
ruledOut: RuledOut[]
absent: Absent[]
crossings: {
challenger: ApproachId
incumbent: ApproachId
queriesPerMonth: number
cheaperAbove: ApproachId
}[]
paybacks: {
challenger: ApproachId
incumbent: ApproachId
firstAheadMonth: (number | null)
aheadForGoodMonth: (number | null)
}[]
/**
 * What its maker called it; empty without a title
 */
title: string
}
export interface Problem {
type: "about:blank"
status: number
/**
 * Every value that was refused
 */
errors: {
/**
 * The name of the field in the link, or of the parameter
 */
field: string
code?: ("unknown_field" | "unknown_preset" | "unknown_option" | "given_twice" | "blank" | "unreadable" | "ambiguous" | "not_finite" | "out_of_range" | "not_whole" | "range_not_allowed" | "does_not_fit" | "link_cut" | "newer_link" | "too_long" | "long_link" | "zero_queries" | "unusual" | "may_not_fit" | "left_out" | "old_price")
message: string
/**
 * What was given, cut to 64 characters
 */
given?: string
}[]
detail?: string
title: string
}
