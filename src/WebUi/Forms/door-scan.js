import { codeOf } from "./door-kept.js";

// Reads tickets through the phone's camera, where the browser can by itself. Elsewhere the code is typed, or a hand scanner types it.
export function scanner({ part, take, refused }) {
  if (!globalThis.BarcodeDetector || !navigator.mediaDevices) return;
  const [video, begin, end] = [part("video"), part("scan"), part("stop")];
  const look = isLooking => [video.hidden, end.hidden, begin.hidden] = [!isLooking, !isLooking, isLooking];
  begin.hidden = false;
  begin.addEventListener("click", async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }).catch(() => null);
    if (!stream) {
      refused();
      return;
    }
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    video.srcObject = stream;
    look(true);
    end.onclick = () => {
      stream.getTracks().forEach(track => track.stop());
      video.srcObject = null;
      look(false);
    };
    await video.play();
    const seen = new Map(); // a ticket is held before the camera for longer than a moment
    while (video.srcObject) {
      const [found] = await detector.detect(video).catch(() => []);
      const code = found && codeOf(found.rawValue);
      if (code && Date.now() - (seen.get(code) ?? 0) > 5000) {
        seen.set(code, Date.now());
        navigator.vibrate?.(80);
        take(code);
      }
      await new Promise(next => setTimeout(next, 150));
    }
  });
}
