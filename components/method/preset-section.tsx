import { OriginLine } from "@/components/answer/explanation-tree";
import { fields } from "@/lib/model/registry";
import { basePresets, findPreset, type Preset } from "@/lib/presets";
import { titleOf } from "@/lib/scenario/read/interpret";
import { writeLink } from "@/lib/scenario/read/link";

/** A preset with the figures it does not share with all others. */
export function PresetSection({ preset }: { readonly preset: Preset }) {
  const values = [...preset.values].flatMap(([id, value]) => {
    const field = fields.get(id);
    const isOwn = basePresets.every((base) => base === preset || value !== base.values.get(id));
    return field && isOwn ? [{ id, title: titleOf(field), value }] : [];
  });
  return (
    <section id={preset.id}>
      <h3>{preset.title}</h3>
      <p>
        {preset.story} {preset.notice} {findPreset(preset.id) && <a href={`/${writeLink(preset.id, [])}`}>Open it</a>}
      </p>
      <details>
        <summary>
          Its {values.length} figures, of {preset.date}
        </summary>
        <div className="scroll-x">
          <table className="method-table">
            <thead>
              <tr>
                <th scope="col">Input</th>
                <th scope="col">Value</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {values.map(({ id, title, value }) => (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  <td>{String(value.is).replaceAll("..", " to ")}</td>
                  <td>
                    <OriginLine
                      origin={{
                        label: value.from?.title ?? "assumption",
                        url: value.from?.url,
                        asOf: value.asOf,
                        note: value.note,
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
