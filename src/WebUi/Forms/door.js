// Takes attendance at the door of an event from a list that the phone holds. What can't be sent yet waits on the phone, through a reload and
// a closed browser too, and is sent once: each entry has a name of its own. Without this script the page's own form posts.
import { codeOf, dayOf, kept as keptOf, newName, plain } from "./door-kept.js";
import { scanner } from "./door-scan.js";

const root = document.querySelector("[data-door]");
const { event, session: first, words } = JSON.parse(root.dataset.door);
const api = `api/v1/events/${event}/attendance`;
const page = new URL(`events/${event}/door`, document.baseURI).href;
const prefix = `door:${event}:`;
const kept = keptOf(prefix);
const part = name => root.querySelector(`[data-${name}]`);
const say = (text, ...values) => values.reduce((said, value, place) => said.replace(`{${place}}`, value), text);

const now = () => new Date(Date.now() + (kept.list?.ahead ?? 0)); // by the service's clock
const picker = root.querySelector("select[name=session]");
const search = part("search");
let session = Number(sessionStorage.getItem(prefix + "session") ?? first);
let sending = null;
let isClosed = false;

const thereNow = list => new Map([
  ...list.there.filter(row => row.session === session).map(row => [row.id, row.heads]),
  ...kept.waiting.filter(entry => entry.session === session && entry.enrolmentId).map(entry => [entry.enrolmentId, entry.heads ?? 1]),
]);

function show() {
  const list = kept.list;
  const waiting = kept.waiting;
  part("waiting").textContent = waiting.length ? say(words.waiting, waiting.length) : "";
  part("live").hidden = !list;
  root.querySelectorAll("[data-plain]").forEach(one => one.hidden = isClosed || list !== null);
  if (!list) return;
  const there = thereNow(list);
  const unnamed = waiting.filter(entry => entry.session === session && !entry.enrolmentId).length;
  part("count").textContent = say(words.count, [...there.values()].reduce((sum, heads) => sum + heads, unnamed).toLocaleString("en-US"), list.enrolled.toLocaleString("en-US"));
  const wanted = plain(search.value);
  const found = list.people.filter(person => plain(person.name).includes(wanted) || String(person.no) === wanted);
  const rows = found.slice(0, 50).map(person => row(person, there.get(person.id)));
  if (search.value.trim() && !codeOf(search.value) && !/^[0-9]*$/.test(wanted)) rows.push(walkIn(search.value.trim()));
  part("rows").replaceChildren(...rows);
  part("found").textContent = found.length > 50 ? say(words.more, 50, found.length) : found.length ? "" : words.none;
}

function row(person, heads) {
  const item = document.createElement("li");
  const [no, who, act] = ["b", "span", "span"].map(kind => document.createElement(kind));
  no.textContent = person.no;
  who.textContent = person.name + (person.heads ? ` (${say(words.heads, heads ?? person.heads)})` : "") + (person.waits ? ` · ${words.waits}` : "");
  const button = document.createElement("button");
  button.type = "button";
  button.className = heads ? "btn is-quiet is-inline" : "btn is-inline";
  button.textContent = heads ? words.undo : person.waits ? words.takeIn : words.take;
  button.setAttribute("aria-label", `${button.textContent} ${person.no} ${person.name}`);
  const many = document.createElement("input"); // of a group; who can't be read comes whole
  if (person.heads && !heads) {
    Object.assign(many, { className: "is-short", inputMode: "numeric", value: person.heads, ariaLabel: `${words.howMany} ${person.no} ${person.name}` });
    act.append(many);
  }
  const came = () => person.heads ? Number(plain(many.value)) || person.heads : undefined;
  button.addEventListener("click", () => heads ? undo(person) : take({ enrolmentId: person.id, heads: came(), means: "list", takeIn: person.waits || undefined }, `${person.no} ${person.name}`));
  act.className = "row";
  if (heads) {
    const badge = document.createElement("span");
    [badge.className, badge.textContent] = ["badge is-done", words.there];
    act.append(badge);
  }
  act.append(button);
  item.append(no, who, act);
  return item;
}

function walkIn(typed) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  [button.type, button.className, button.textContent] = ["button", "btn is-quiet is-inline", say(words.walkIn, typed)];
  button.addEventListener("click", () => take({ name: typed }, typed));
  item.append(document.createElement("b"), button);
  return item;
}

function take(entry, who) {
  kept.add({ clientId: newName(), session, at: now().toISOString(), ...entry });
  search.value = "";
  tell(say(words.taken, who));
  show();
  send();
}

function tell(text, isWrong = false) {
  part("said").textContent = isWrong ? "" : text;
  if (!isWrong) return;
  const line = document.createElement("p");
  line.textContent = text;
  part("wrong").append(line);
  part("wrong").hidden = false;
}

async function undo(person) {
  await sending; // or it would be taken out of the queue and arrive all the same
  const entry = kept.waiting.find(waits => waits.enrolmentId === person.id && waits.session === session);
  if (entry) {
    kept.remove(entry.clientId);
  } else {
    const answer = await post("/removal", { enrolmentId: person.id, session, reason: words.mistake }).catch(() => null);
    await (answer?.ok || answer?.status === 404 ? refresh() : tell(words.offline));
  }
  show();
}

const post = (path, body) => fetch(api + path, { method: "POST", headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang }, body: JSON.stringify(body) });

const send = () => sending ??= sendAll().finally(() => {
  sending = null;
  show();
});

async function sendAll() {
  while (kept.waiting.length && !isClosed) {
    const entries = kept.waiting.slice(0, 200);
    const answer = await post("/batch", { entries }).catch(() => null);
    if (!answer || answer.status >= 500 || answer.status === 429) {
      tell(words.offline); // it waits, and is tried again
      return;
    }
    if (!answer.ok) {
      close(answer.status === 409 ? (await answer.json()).title : words.closed);
      return;
    }
    (await answer.json()).results.forEach(result => settle(result, entries.find(entry => entry.clientId === result.clientId)));
    show();
  }
  await refresh();
}

function settle(result, entry) {
  kept.remove(entry.clientId);
  const list = kept.list;
  if (result.outcome === "refused") {
    const known = list?.people.find(person => person.id === entry.enrolmentId);
    tell(`${known ? `${known.no} ${known.name}` : entry.name ?? entry.code}: ${result.text}`, true);
  } else if (list) {
    list.there.push({ id: result.enrolmentId, session: result.session, heads: result.heads });
    kept.list = list;
  }
}

async function refresh() {
  const asked = Date.now();
  const answer = await fetch(`${api}/door-list`, { headers: { "Accept-Language": document.documentElement.lang } }).catch(() => null);
  if (answer?.ok) {
    const list = await answer.json();
    kept.list = { ...list, ahead: Date.parse(list.now) - (asked + Date.now()) / 2, day: dayOf(new Date(list.now)) };
    isClosed = false;
    part("closed").hidden = true;
  } else if (answer && [401, 403, 404, 409].includes(answer.status)) {
    close(answer.status === 409 ? (await answer.json()).title : words.closed);
  }
  show();
}

// Names leave the phone with the door; what was not sent stays, without names, for when it is opened again.
function close(text) {
  isClosed = true;
  kept.forget();
  part("closed").textContent = text + (kept.waiting.length ? ` ${say(words.waiting, kept.waiting.length)}` : "");
  part("closed").hidden = false;
}

function typed() {
  const code = codeOf(search.value);
  const list = kept.list;
  if (code) {
    take({ code, means: "code" }, code);
    return;
  }
  const wanted = plain(search.value);
  const there = thereNow(list);
  const exact = list.people.filter(person => String(person.no) === wanted);
  const [one, other] = exact.length ? exact : list.people.filter(person => wanted && plain(person.name).includes(wanted));
  if (one && !other && !there.has(one.id)) take({ enrolmentId: one.id, heads: one.heads ?? undefined, means: "list", takeIn: one.waits || undefined }, `${one.no} ${one.name}`);
  else if (one && !other) tell(say(words.already, `${one.no} ${one.name}`));
}

// The page without names, and what it is made of: opened by the worker when there is no network.
async function keepPage() {
  if (!navigator.serviceWorker || !globalThis.caches) return;
  await navigator.serviceWorker.register(`events/${event}/door-worker.js`, { scope: page });
  const cache = await caches.open(prefix);
  const parts = new Set([...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]")].map(one => one.href || one.src)); // the seal stands there twice
  await cache.addAll([...parts, ...["door-kept.js", "door-scan.js"].map(script => new URL(script, import.meta.url).href)]);
  const bare = await fetch(`${page}?bare=1`, { headers: { Accept: "text/html" } });
  if (!bare.ok || bare.redirected) return;
  await cache.put(page, bare);
  await navigator.serviceWorker.ready;
  part("ready").hidden = false;
}

if (kept.list && kept.list.day !== dayOf(now())) kept.forget();
if (picker) {
  if ([...picker.options].some(option => Number(option.value) === session)) picker.value = session;
  session = Number(picker.value);
  picker.addEventListener("change", () => {
    session = Number(picker.value);
    sessionStorage.setItem(prefix + "session", session);
    show();
  });
}
search.addEventListener("input", show);
part("find").addEventListener("submit", submitted => {
  submitted.preventDefault();
  typed();
});
scanner({ part, take: code => take({ code, means: "code" }, code), refused: () => tell(words.noCamera) });
addEventListener("online", send);
setInterval(() => isClosed || document.hidden || (kept.waiting.length ? send() : refresh()), 15000);
show();
await (kept.waiting.length ? send() : refresh());
if (!isClosed) await keepPage().catch(() => null); // private windows keep nothing; the queue works all the same
