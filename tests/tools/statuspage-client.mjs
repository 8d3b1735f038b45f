// statuspage-client.mjs ADDRESS...: what the npm package statuspage.io makes of each site, as one JSON object.
import client from "statuspage.io";

const told = {};
for (const address of process.argv.slice(2)) {
  const page = new client.Statuspage("any");
  page.setApiUrl(address.replace(/\/$/, ""));
  const { api } = page;
  const [status, summary, components, incidents, unresolved, upcoming] = await Promise.all([
    api.getStatus(), api.getSummary(), api.getComponents(), api.incidents.getAll(), api.incidents.getUnresolved(), api.scheduledMaintenances.getUpcoming(),
  ]);
  told[address] = {
    page: status.page.name,
    indicator: status.status.indicator,
    description: status.status.description,
    summary: [...summary.incidents, ...summary.scheduled_maintenances].map((i) => i.name),
    components: components.components.filter((c) => !c.group).map((c) => `${c.id}: ${c.status}`),
    incidents: incidents.incidents.map((i) => i.id),
    unresolved: unresolved.incidents.map((i) => `${i.id}: ${i.status}, ${i.incident_updates.length} updates`),
    upcoming: upcoming.scheduled_maintenances.map((m) => m.id),
  };
}
console.log(JSON.stringify(told));
