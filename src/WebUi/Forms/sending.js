// Shows how much of a form's files has been sent. Without this script the form posts just the same.
document.addEventListener("submit", event => {
  const form = event.target;
  const sending = form.querySelector(".sending");
  const files = [...form.querySelectorAll("input[type=file]")].flatMap(field => [...field.files]);
  if (!sending || files.length === 0) return;
  event.preventDefault();

  const bar = sending.querySelector("progress");
  const wait = waiting => {
    sending.hidden = !waiting;
    form.querySelectorAll("button").forEach(button => button.disabled = waiting);
  };
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
    document.documentElement.replaceWith(document.adoptNode(page.documentElement));
    document.querySelector("[autofocus]")?.focus();
  };
  request.onerror = () => {
    wait(false);
    form.submit(); // the browser's own page says what is wrong
  };
  request.send(new FormData(form, event.submitter));
  wait(true);
});
addEventListener("pageshow", event => event.persisted && location.reload()); // back to a form that was left while it waited
