// Shows what the numbers of a row give together, as they are typed. Without this script the form's own button computes.
const read = text => {
  const plain = text.replace(/[๐-๙]/g, digit => "๐๑๒๓๔๕๖๗๘๙".indexOf(digit)).replace(/,/g, "").trim();
  return /^[0-9]+(\.[0-9]{1,2})?$/.test(plain) ? Number(plain) : null;
};

document.querySelectorAll("[data-product]").forEach(row => {
  const shown = row.querySelector("[data-shown]");
  const factors = [...row.querySelectorAll("[data-factor]")];
  const show = () => {
    const numbers = factors.filter(field => field.dataset.factor !== "optional" || field.value.trim()).map(field => read(field.value));
    // In hundredths, where they are whole: three numbers of two decimals each give a product of six.
    const product = numbers.includes(null) ? null : Math.round(numbers.reduce((product, number) => product * Math.round(number * 100), 1) / 100 ** (numbers.length - 1)) / 100;
    shown.textContent = product === null ? "" : shown.dataset.words.replace("{0}", product.toLocaleString("en-US", { maximumFractionDigits: 2 }));
  };
  row.addEventListener("input", show);
  show();
});
