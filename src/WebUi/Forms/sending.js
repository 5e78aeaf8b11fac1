// Shows how much of a form's files has been sent, and keeps the form where they can't be. Without this script the form posts just the same.
document.addEventListener("submit", event => {
  const form = event.target;
  const [sending, notSent] = [form.querySelector(".sending"), form.querySelector(".not-sent")];
  const files = [...form.querySelectorAll("input[type=file]")].flatMap(field => [...field.files]);
  if (!sending || files.length === 0) return;
  event.preventDefault();

  const bar = sending.querySelector("progress");
  const wait = waiting => {
    sending.hidden = !waiting;
    form.querySelectorAll("button").forEach(button => button.disabled = waiting);
  };
  const say = text => {
    wait(false);
    notSent.textContent = text;
    notSent.hidden = false;
    notSent.scrollIntoView({ block: "center" });
  };
  notSent.hidden = true;
  if (files.reduce((bytes, file) => bytes + file.size, 0) > notSent.dataset.most) {
    say(notSent.dataset.large);
    return;
  }

  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "text/html");
  request.upload.onprogress = sent => bar.value = sent.loaded / sent.total;
  request.upload.onload = () => bar.removeAttribute("value"); // all of it is there, and is being read
  request.onload = () => {
    if (request.responseURL !== form.action.split("#")[0]) {
      location.assign(request.responseURL);
      return;
    }
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const handler = form.querySelector("input[name=_handler]").value;
    if (![...page.querySelectorAll("input[name=_handler]")].some(other => other.value === handler)) {
      say([...page.querySelectorAll(".page-head :is(h1, h1 ~ p)")].map(line => line.textContent).join(" ")); // a problem: the form stays as it is
      return;
    }
    document.documentElement.replaceWith(document.adoptNode(page.documentElement));
    document.dispatchEvent(new Event("swapped")); // its scripts do not run by themselves
    document.querySelector("[autofocus]")?.focus();
  };
  request.onerror = () => say(notSent.dataset.broken);
  request.send(new FormData(form, event.submitter));
  wait(true);
});
addEventListener("pageshow", event => event.persisted && location.reload()); // back to a form that was left while it waited
