import axe from 'axe-core';

/** What axe-core knows to be wrong here. */
export async function violations(area: Element): Promise<readonly string[]> {
  const found = (await axe.run(area)).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
