// Opens the page of a door without network, from what door.js put aside for it. Everything else goes its usual way.
addEventListener("install", event => event.waitUntil(skipWaiting()));
addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET") return;
  const kept = () => caches.match(request.mode === "navigate" ? registration.scope : request.url);
  event.respondWith(fetch(request).catch(async failure => {
    const answer = await kept();
    if (answer) return answer;
    throw failure;
  }));
});
