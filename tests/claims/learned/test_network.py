"""The encoder: one vector a word piece, the same for a text alone and in company."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np

from graph.claims.learned.network import Network


def test_each_text_gets_its_own_vectors_in_the_order_given(network: Network) -> None:
    texts = ["The army.", "A much longer sentence about soldiers who were trained in Ghana.", "The army."]
    first, second, third = network.encode(texts)

    assert len(second.vectors) > len(first.vectors)
    assert np.allclose(first.vectors, third.vectors)


def test_company_changes_a_text_little(network: Network) -> None:
    text = "Soldiers were trained by Kenya."
    (alone,) = network.encode([text])
    among = network.encode([text, "Another text, which is a good deal longer than the first one is."])[0]

    # Eight-bit activations are scaled by batch.
    cosine = (alone.vectors * among.vectors).sum() / (
        np.linalg.norm(alone.vectors) * np.linalg.norm(among.vectors)
    )
    assert cosine > 0.98


def test_characters_are_found_again(network: Network) -> None:
    (read,) = network.encode(["Soldiers of Gabon left."])

    assert read.pooled(12, 17) is not None
    assert read.pooled(900, 910) is None
    assert len(read.rows(0, 8)) >= 1


def test_no_text_is_no_vector(network: Network) -> None:
    assert network.encode([]) == []


def test_nothing_is_kept_or_reported_about_its_use(tmp_path: Path) -> None:
    code = "from graph.claims.learned.network import Network; Network().encode(['A text.'])"
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}

    subprocess.run([sys.executable, "-c", code], check=True, env=os.environ | home)

    # Newer releases of the runtime give the machine a number there, and send it with their events.
    assert list(tmp_path.rglob("*")) == []
