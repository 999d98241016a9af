import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";

/** The process of this machine that listens on a port, and on which others it does; none where the system does not tell. */
export function processAt(port: number): { readonly pid: number; readonly ports: readonly number[] } | undefined {
  const listening = new Map<string, number>();
  const lines = ["/proc/net/tcp", "/proc/net/tcp6"]
    .filter(existsSync)
    .flatMap((file) => readFileSync(file, "utf8").split("\n"));
  for (const line of lines) {
    const [, local = "", , state, , , , , , inode = ""] = line.trim().split(/\s+/);
    if (state === "0A") listening.set(`socket:[${inode}]`, Number.parseInt(local.split(":")[1] ?? "", 16));
  }
  const portsOf = (pid: number) => {
    try {
      const files = readdirSync(`/proc/${pid}/fd`).map((file) => readlinkSync(`/proc/${pid}/fd/${file}`));
      return files.flatMap((file) => listening.get(file) ?? []);
    } catch {
      return [];
    }
  };
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return all
    .map((name) => ({ pid: Number(name), ports: portsOf(Number(name)) }))
    .find(({ ports }) => ports.includes(port));
}
