/** Studies that more than one figure or leaning rests on. */
export const bharti = { title: "rag-vs-finetune (Bharti)", url: "https://github.com/NehaBharti08/rag-vs-finetune" };
export const loraLand = { title: "LoRA Land (2024)", url: "https://arxiv.org/abs/2405.00732" };
