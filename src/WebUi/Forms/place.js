// Fills in where the phone is, when its owner asks for it. Without this script nothing is missing: the place can be told in words.
const prepare = () => {
  for (const field of document.querySelectorAll("[data-place]")) {
    if (!navigator.geolocation) continue;
    const [lat, lng] = field.querySelectorAll("input");
    const [take, said, remove] = ["take", "said", "remove"].map(part => field.querySelector(`[data-${part}]`));
    const show = text => {
      said.textContent = text;
      take.hidden = lat.value !== "";
      remove.hidden = lat.value === "";
      field.hidden = false;
    };
    const set = (latitude, longitude) => {
      lat.value = latitude;
      lng.value = longitude;
      show(latitude === "" ? "" : `${said.dataset.taken} ${latitude}, ${longitude}`);
    };
    take.addEventListener("click", () => {
      said.textContent = said.dataset.asking;
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => set(coords.latitude.toFixed(5), coords.longitude.toFixed(5)), // about a metre
        () => show(said.dataset.refused),
        { enableHighAccuracy: true });
    });
    remove.addEventListener("click", () => {
      set("", "");
      take.focus();
    });
    show(said.textContent);
  }
};
prepare();
document.addEventListener("swapped", prepare); // a form that came back after its files were sent
