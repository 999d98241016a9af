"use client";

// The server makes the specs, so what draws them has to be asked for here.
import "@/lib/charts/kinds/lines/kind";

export { Chart as LineChart } from "@/components/charts/chart";
