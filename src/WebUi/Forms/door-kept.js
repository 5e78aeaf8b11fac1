// What the phone of a door holds: the list of names, and what waits to be sent. Each waiting entry has a key of its own, so that two tabs lose
// nothing to each other.
export const kept = prefix => ({
  get list() { return JSON.parse(localStorage.getItem(prefix + "list")); },
  set list(list) { localStorage.setItem(prefix + "list", JSON.stringify(list)); },
  get waiting() {
    return Object.keys(localStorage).filter(key => key.startsWith(prefix + "wait:")).map(key => JSON.parse(localStorage.getItem(key))).sort((one, other) => one.at < other.at ? -1 : 1);
  },
  add: entry => localStorage.setItem(`${prefix}wait:${entry.clientId}`, JSON.stringify(entry)),
  remove: id => localStorage.removeItem(`${prefix}wait:${id}`),
  forget() {
    localStorage.removeItem(prefix + "list");
    globalThis.caches?.delete(prefix);
  },
});

export const dayOf = moment => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Bangkok" }).format(moment);

// Also where the page came without TLS, from a server in the next room: randomUUID is not there then.
export const newName = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");

export const plain = text => text.replace(/[๐-๙]/g, digit => "๐๑๒๓๔๕๖๗๘๙".indexOf(digit)).replace(/\s/g, "").toLowerCase();

// Of a ticket, as it was scanned or typed; null for what is none. The service knows which are real.
export const codeOf = text => {
  const code = plain(text.slice(text.lastIndexOf("/") + 1)).replace(/[-–—._]/g, "").toUpperCase();
  return /^[0-9A-Z]{14}$/.test(code) && /[0-9]/.test(code) ? code : null;
};
