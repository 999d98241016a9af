"use client";

import { useEffect, useState } from "react";

/** On paper: the link of what is printed, and the day. */
export function PrintedLine({ link }: { readonly link: string }) {
  const [day, setDay] = useState("");
  useEffect(() => setDay(new Date().toISOString().slice(0, 10)), []);
  return (
    <p className="print-only">
      /{link} · {day}
    </p>
  );
}
